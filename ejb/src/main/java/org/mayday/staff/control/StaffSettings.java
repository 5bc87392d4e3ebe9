package org.mayday.staff.control;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.Config;

/**
 * How sign-in is guarded.
 *
 * @param attempts {@code mayday.staff.attempts}: wrong passwords in a row that lock an account, 1
 *     to 100
 * @param lock {@code mayday.staff.lock}: how long it stays locked, up to 7 days
 * @param iterations {@code mayday.staff.iterations}: PBKDF2-HMAC-SHA512 iterations of passwords
 *     that are set from now on, 210,000 (OWASP Password Storage Cheat Sheet) to 10,000,000
 */
public record StaffSettings(int attempts, Duration lock, int iterations) {
  /** The fewest iterations that are allowed. */
  public static final int MIN_ITERATIONS = 210_000;

  public StaffSettings {
    require(attempts >= 1 && attempts <= 100, "mayday.staff.attempts must be between 1 and 100.");
    require(
        !lock.isNegative() && lock.compareTo(Duration.ofDays(7)) <= 0,
        "mayday.staff.lock must be between 0 seconds and 7 days.");
    require(
        iterations >= MIN_ITERATIONS && iterations <= 10_000_000,
        "mayday.staff.iterations must be between 210,000 and 10,000,000.");
  }

  /** Reads the settings. */
  public static StaffSettings from(Config config) {
    return new StaffSettings(
        config.getOptionalValue("mayday.staff.attempts", Integer.class).orElse(5),
        duration(config.getOptionalValue("mayday.staff.lock", String.class).orElse("PT15M")),
        config.getOptionalValue("mayday.staff.iterations", Integer.class).orElse(MIN_ITERATIONS));
  }

  private static Duration duration(String text) {
    try {
      return text.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "mayday.staff.lock must be a duration such as PT15M or a number of seconds.", e);
    }
  }

  private static void require(boolean kept, String sentence) {
    if (!kept) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
