package org.mayday.alerts.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of alerts.
 *
 * @param repeatWindow an event with the time of the PC that is heard again within this time is the
 *     same, by whatever inlet; at most a day
 * @param untimedWindow the same for an event without a time; at most a day
 * @param perPc different open alerts, and different notes, that one PC can have; 1 to 10,000
 * @param kept alerts and notes that are kept at most; 100 to 10,000,000
 * @param age how long alerts are kept after they were heard last
 * @param noteAge how long notes are kept after they were heard last
 */
public record AlertSettings(
    Duration repeatWindow,
    Duration untimedWindow,
    int perPc,
    int kept,
    Duration age,
    Duration noteAge) {
  private static final Duration DAY = Duration.ofDays(1);

  public AlertSettings {
    if (repeatWindow.compareTo(DAY) > 0 || untimedWindow.compareTo(DAY) > 0) {
      throw new IllegalArgumentException("mayday.alerts.*-window must be at most a day.");
    }
    if (perPc < 1 || perPc > 10_000) {
      throw new IllegalArgumentException("mayday.alerts.per-pc must be between 1 and 10,000.");
    }
    if (kept < 100 || kept > 10_000_000) {
      throw new IllegalArgumentException("mayday.alerts.kept must be between 100 and 10,000,000.");
    }
  }

  /** Reads the settings. */
  public static AlertSettings from(Config config) {
    return new AlertSettings(
        DurationSetting.read(config, "mayday.alerts.repeat-window", Duration.ofMinutes(10)),
        DurationSetting.read(config, "mayday.alerts.untimed-window", Duration.ofMinutes(1)),
        config.getOptionalValue("mayday.alerts.per-pc", Integer.class).orElse(100),
        config.getOptionalValue("mayday.alerts.kept", Integer.class).orElse(100_000),
        DurationSetting.read(config, "mayday.alerts.age", Duration.ofDays(180)),
        DurationSetting.read(config, "mayday.alerts.note-age", Duration.ofDays(14)));
  }
}
