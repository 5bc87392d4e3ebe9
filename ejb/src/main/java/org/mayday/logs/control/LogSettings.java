package org.mayday.logs.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of log records.
 *
 * @param perPc records that are kept of each log of one PC; 100 to 100,000
 * @param age how long they are kept after they were written
 */
public record LogSettings(int perPc, Duration age) {
  public LogSettings {
    if (perPc < 100 || perPc > 100_000) {
      throw new IllegalArgumentException("mayday.logs.per-pc must be between 100 and 100,000.");
    }
  }

  /** Reads the settings. */
  public static LogSettings from(Config config) {
    return new LogSettings(
        config.getOptionalValue("mayday.logs.per-pc", Integer.class).orElse(5000),
        DurationSetting.read(config, "mayday.logs.age", Duration.ofDays(730)));
  }
}
