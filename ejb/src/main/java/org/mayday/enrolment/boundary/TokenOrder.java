package org.mayday.enrolment.boundary;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.SetupRefused;

/**
 * That a token is to be made.
 *
 * @param name for people, 1 to 100 characters
 * @param profile that PCs get; null for none
 * @param known whether it counts for PCs that the help desk has a login of, or has kept a password
 *     for, too: whoever has it can come in the name of any of them
 * @param most PCs that it counts for, 1 to 10,000
 * @param life 1 hour to 90 days
 */
public record TokenOrder(
    String name, WantedMode mode, @Nullable String profile, boolean known, int most, Duration life)
    implements Serializable {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PCS = 10_000;
  private static final int MOST_DAYS = 90;

  public TokenOrder {
    name = name.strip();
    profile = profile == null || profile.isBlank() ? null : profile.strip();
    require(
        !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && name.chars().noneMatch(Character::isISOControl),
        "A name has 1 to 100 characters, and no control characters.");
    require(most >= 1 && most <= MOST_PCS, "A token counts for 1 to 10000 PCs.");
    require(
        life.compareTo(Duration.ofHours(1)) >= 0 && life.compareTo(Duration.ofDays(MOST_DAYS)) <= 0,
        "A token is good for 1 hour to 90 days.");
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new SetupRefused(sentence);
    }
  }
}
