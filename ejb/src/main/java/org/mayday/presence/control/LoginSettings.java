package org.mayday.presence.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of logins.
 *
 * @param known PCs whose logins are remembered; 0 for none
 * @param age how long what is remembered lets a PC in without a look at the database
 * @param ageInOutage the same while the database is away
 */
public record LoginSettings(int known, Duration age, Duration ageInOutage) {
  private static final Duration LONGEST = Duration.ofDays(365);

  public LoginSettings {
    if (known < 0 || known > 1_000_000) {
      throw new IllegalArgumentException("mayday.logins.known must be 0 to 1,000,000.");
    }
    require("mayday.logins.known-age", age);
    require("mayday.logins.outage-age", ageInOutage);
  }

  /** Reads the settings. */
  public static LoginSettings from(Config config) {
    return new LoginSettings(
        config.getOptionalValue("mayday.logins.known", Integer.class).orElse(50_000),
        DurationSetting.read(config, "mayday.logins.known-age", Duration.ofMinutes(1)),
        DurationSetting.read(config, "mayday.logins.outage-age", Duration.ofDays(7)));
  }

  private static void require(String name, Duration value) {
    if (value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(name + " must be at most 365 days.");
    }
  }
}
