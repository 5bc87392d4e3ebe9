package org.mayday.provisioning.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of what differs from profiles.
 *
 * @param interval {@code mayday.profiles.compare-every}: a PC that was compared so short ago is not
 *     compared again; 1 minute to 30 days
 * @param repairs {@code mayday.profiles.repairs}: how often it is repaired before somebody has to
 *     see to it; 1 to 20
 */
public record DriftSettings(Duration interval, int repairs) {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  public DriftSettings {
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "mayday.profiles.compare-every must be 1 minute to 30 days.");
    }
    if (repairs < 1 || repairs > 20) {
      throw new IllegalArgumentException("mayday.profiles.repairs must be 1 to 20.");
    }
  }

  /** Reads the settings. */
  public static DriftSettings from(Config config) {
    return new DriftSettings(
        DurationSetting.read(config, "mayday.profiles.compare-every", Duration.ofHours(4)),
        config.getOptionalValue("mayday.profiles.repairs", Integer.class).orElse(3));
  }
}
