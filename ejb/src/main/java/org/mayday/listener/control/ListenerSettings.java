package org.mayday.listener.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of the listener.
 *
 * @param on whether it listens
 * @param nonceAge how long a nonce can be used; 1 s to 1 h
 * @param perAddress posts of one address in a minute; 1 to 1,000,000
 * @param perPc posts of one PC in a minute; 1 to 10,000
 */
public record ListenerSettings(boolean on, Duration nonceAge, int perAddress, int perPc) {
  public ListenerSettings {
    if (nonceAge.toSeconds() < 1 || nonceAge.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("mayday.events.nonce-age must be between 1 s and 1 h.");
    }
    if (perAddress < 1 || perAddress > 1_000_000) {
      throw new IllegalArgumentException(
          "mayday.events.per-address must be between 1 and 1,000,000.");
    }
    if (perPc < 1 || perPc > 10_000) {
      throw new IllegalArgumentException("mayday.events.per-pc must be between 1 and 10,000.");
    }
  }

  /** Reads the settings. */
  public static ListenerSettings from(Config config) {
    return new ListenerSettings(
        config.getOptionalValue("mayday.events.listen", Boolean.class).orElse(true),
        DurationSetting.read(config, "mayday.events.nonce-age", Duration.ofMinutes(5)),
        config.getOptionalValue("mayday.events.per-address", Integer.class).orElse(600),
        config.getOptionalValue("mayday.events.per-pc", Integer.class).orElse(60));
  }
}
