package org.mayday.fleet.control;

import org.eclipse.microprofile.config.Config;

/**
 * How passwords may be given away.
 *
 * @param perHour {@code mayday.vault.exports-per-hour}: how often an administrator may ask within
 *     an hour, 0 (never) to 1,000
 */
record ExportSettings(int perHour) {
  ExportSettings {
    if (perHour < 0 || perHour > 1_000) {
      throw new IllegalArgumentException(
          "mayday.vault.exports-per-hour must be between 0 and 1,000.");
    }
  }

  /** Reads the settings. */
  static ExportSettings from(Config config) {
    return new ExportSettings(
        config.getOptionalValue("mayday.vault.exports-per-hour", Integer.class).orElse(20));
  }
}
