package org.mayday.port.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of forwarded ports.
 *
 * @param ticket how long a ticket is good
 * @param idle after how long without a byte a forwarded port ends
 * @param most ports that are forwarded at once, 1 to 200; each takes up to 16 threads
 * @param perUser ports of one user among them, 1 to 200
 * @param perAddress how often somebody may come from one address in a minute, with a ticket or not
 * @param bytes most bytes through one of them, both directions together
 */
public record PortSettings(
    Duration ticket, Duration idle, int most, int perUser, int perAddress, long bytes) {
  private static final long GIB = 1L << 30;

  public PortSettings {
    if (most < 1 || most > 200) {
      throw new IllegalArgumentException("mayday.port.max must be 1 to 200");
    }
    if (perUser < 1 || perUser > 200) {
      throw new IllegalArgumentException("mayday.port.per-user must be 1 to 200");
    }
    if (perAddress < 1) {
      throw new IllegalArgumentException("mayday.port.per-address must be positive");
    }
    if (bytes < 1) {
      throw new IllegalArgumentException("mayday.port.bytes must be positive");
    }
    if (ticket.isZero() || idle.isZero()) {
      throw new IllegalArgumentException("durations of mayday.port must not be zero");
    }
  }

  /** Reads the settings. */
  public static PortSettings from(Config config) {
    return new PortSettings(
        DurationSetting.read(config, "mayday.port.ticket", Duration.ofMinutes(5)),
        DurationSetting.read(config, "mayday.port.idle", Duration.ofMinutes(30)),
        config.getOptionalValue("mayday.port.max", Integer.class).orElse(16),
        config.getOptionalValue("mayday.port.per-user", Integer.class).orElse(8),
        config.getOptionalValue("mayday.port.per-address", Integer.class).orElse(120),
        config.getOptionalValue("mayday.port.bytes", Long.class).orElse(16 * GIB));
  }
}
