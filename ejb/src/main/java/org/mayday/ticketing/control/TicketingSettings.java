package org.mayday.ticketing.control;

import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;
import org.mayday.role.boundary.ServerRole;

/**
 * Settings of the commands.
 *
 * @param enabled whether commands are taken
 * @param queue JNDI name of the queue that they come from
 * @param dead JNDI name of the queue for messages that are put aside
 * @param as sign-in name of whom they are carried out as; empty for nobody
 * @param tries how often a command is tried that fails by a fault of the server, 1 to 100
 * @param keep how long answers are kept, at least an hour
 */
public record TicketingSettings(
    boolean enabled, String queue, String dead, String as, int tries, Duration keep) {
  public TicketingSettings {
    if (tries < 1 || tries > 100) {
      throw new IllegalArgumentException("mayday.commands.tries must be 1 to 100");
    }
    if (keep.compareTo(Duration.ofHours(1)) < 0) {
      throw new IllegalArgumentException("mayday.commands.keep must be at least PT1H");
    }
  }

  /** Reads the settings. */
  public static TicketingSettings from(Config config) {
    return new TicketingSettings(
        config.getOptionalValue("mayday.commands.enabled", Boolean.class).orElse(false)
            && ServerRole.from(config).hasDesk(),
        text(config, "mayday.commands.queue", "java:app/jms/Commands"),
        text(config, "mayday.commands.dead", "java:app/jms/CommandsDead"),
        text(config, "mayday.commands.as", "").strip().toLowerCase(Locale.ROOT),
        config.getOptionalValue("mayday.commands.tries", Integer.class).orElse(8),
        DurationSetting.read(config, "mayday.commands.keep", Duration.ofDays(7)));
  }

  private static String text(Config config, String name, String otherwise) {
    return config.getOptionalValue(name, String.class).orElse(otherwise);
  }
}
