package org.mayday.delivery.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of subscriptions and of the delivery to them.
 *
 * @param most subscriptions in all, 1 to 1000
 * @param longest time after which a console must have renewed its subscription
 * @param backlog events that may wait for one subscriber, and as many that were given up
 * @param tries how often an event is sent before it is given up, 1 to 100
 * @param retryMin pause after the first failure
 * @param retryMax longest pause
 * @param patience for a whole answer, 1 s to 5 min
 * @param parallel deliveries at the same time, 1 to 64
 * @param targets where may be delivered to
 * @param refusals whether consoles may refuse PCs
 * @param mpsAddress what consoles are told as the gateway's address; empty for where it listens
 * @param httpAddress the same for the HTTP proxy
 */
public record DeliverySettings(
    int most,
    Duration longest,
    int backlog,
    int tries,
    Duration retryMin,
    Duration retryMax,
    Duration patience,
    int parallel,
    Targets targets,
    boolean refusals,
    String mpsAddress,
    String httpAddress) {
  private static final String PREFIX = "mayday.subscriptions.";

  public DeliverySettings {
    between(most, 1, 1000, "most");
    between(backlog, 1, 100_000, "backlog");
    between(tries, 1, 100, "tries");
    between(parallel, 1, 64, "parallel");
    between(patience.toSeconds(), 1, 300, "patience");
    between(longest.toSeconds(), 60, 366L * 86_400, "longest");
    between(retryMin.toMillis(), 100, retryMax.toMillis(), "retry-min");
  }

  private static void between(long value, long least, long most, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          PREFIX + name + " must be between " + least + " and " + most + ".");
    }
  }

  /** Reads the settings. */
  public static DeliverySettings from(Config config) {
    return new DeliverySettings(
        number(config, "most", 100),
        DurationSetting.read(config, PREFIX + "longest", Duration.ofDays(1)),
        number(config, "backlog", 1000),
        number(config, "tries", 12),
        DurationSetting.read(config, PREFIX + "retry-min", Duration.ofSeconds(1)),
        DurationSetting.read(config, PREFIX + "retry-max", Duration.ofMinutes(5)),
        DurationSetting.read(config, PREFIX + "patience", Duration.ofSeconds(10)),
        number(config, "parallel", 8),
        Targets.of(text(config, PREFIX + "allow"), text(config, PREFIX + "deny")),
        config.getOptionalValue(PREFIX + "refusals", Boolean.class).orElse(true),
        text(config, "mayday.mps-soap.mps-address"),
        text(config, "mayday.mps-soap.http-address"));
  }

  private static int number(Config config, String name, int otherwise) {
    return config.getOptionalValue(PREFIX + name, Integer.class).orElse(otherwise);
  }

  private static String text(Config config, String name) {
    return config.getOptionalValue(name, String.class).orElse("").strip();
  }
}
