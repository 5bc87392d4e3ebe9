package org.mayday.power.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of the history of power states.
 *
 * @param age how long it is kept, an hour to ten years
 * @param kept how many spells are kept of all PCs together, 1,000 to 100 million
 */
public record PowerHistorySettings(Duration age, int kept) {
  private static final Duration LEAST_AGE = Duration.ofHours(1);
  private static final Duration MOST_AGE = Duration.ofDays(3_660);
  private static final int LEAST = 1_000;
  private static final int MOST = 100_000_000;

  public PowerHistorySettings {
    if (age.compareTo(LEAST_AGE) < 0 || age.compareTo(MOST_AGE) > 0) {
      throw new IllegalArgumentException("mayday.power.history-age must be PT1H to P3660D.");
    }
    if (kept < LEAST || kept > MOST) {
      throw new IllegalArgumentException(
          "mayday.power.history-kept must be between 1,000 and 100,000,000.");
    }
  }

  /** Reads the settings. */
  public static PowerHistorySettings from(Config config) {
    return new PowerHistorySettings(
        DurationSetting.read(config, "mayday.power.history-age", Duration.ofDays(90)),
        config.getOptionalValue("mayday.power.history-kept", Integer.class).orElse(1_000_000));
  }
}
