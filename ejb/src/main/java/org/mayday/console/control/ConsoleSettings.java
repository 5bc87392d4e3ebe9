package org.mayday.console.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of consoles.
 *
 * @param ticket how long a ticket is good
 * @param start how long a PC may take until a console is open, login included
 * @param idle after how long without typing a console ends
 * @param most consoles under way at once, 1 to 500; each takes two threads
 * @param viewers most people at one console, 1 to 50
 */
public record ConsoleSettings(
    Duration ticket, Duration start, Duration idle, int most, int viewers) {
  public ConsoleSettings {
    if (most < 1 || most > 500) {
      throw new IllegalArgumentException("mayday.console.max must be 1 to 500");
    }
    if (viewers < 1 || viewers > 50) {
      throw new IllegalArgumentException("mayday.console.viewers must be 1 to 50");
    }
    if (ticket.isZero() || start.isZero() || idle.isZero()) {
      throw new IllegalArgumentException("durations of mayday.console must not be zero");
    }
  }

  /** Reads the settings. */
  public static ConsoleSettings from(Config config) {
    return new ConsoleSettings(
        DurationSetting.read(config, "mayday.console.ticket", Duration.ofSeconds(30)),
        DurationSetting.read(config, "mayday.console.start-timeout", Duration.ofSeconds(20)),
        DurationSetting.read(config, "mayday.console.idle", Duration.ofMinutes(30)),
        config.getOptionalValue("mayday.console.max", Integer.class).orElse(32),
        config.getOptionalValue("mayday.console.viewers", Integer.class).orElse(8));
  }
}
