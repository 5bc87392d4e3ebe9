package org.mayday.bridge.control;

import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;
import org.mayday.bridge.boundary.BridgeLimits;

/**
 * Settings of the bridge.
 *
 * @param limits of one message
 * @param maxAnswer most bytes of an answer; 1 KiB to 4 MiB
 * @param deadline how long the PC may take for a message, 1 s to 10 min
 * @param refusals wrong passwords of one PC, and of one address, before Digest pauses; 1 to 1,000
 * @param pause how long it pauses, and how long a wrong password counts; 1 s to 1 d
 * @param challenges unsigned requests of one address in a minute; 1 to 100,000
 * @param passages requests by Digest that are under way at once, for all PCs; 1 to 1,000
 */
public record BridgeSettings(
    BridgeLimits limits,
    int maxAnswer,
    Duration deadline,
    int refusals,
    Duration pause,
    int challenges,
    int passages) {
  private static final int MOST_BYTES = 4 << 20;

  public BridgeSettings {
    if (!limits.domain().matches("([a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){0,9})?")) {
      throw new IllegalArgumentException(
          "mayday.bridge.domain must be a domain such as pcs.example.com.");
    }
    check(between(limits.maxMessage(), 1_024, MOST_BYTES), "max-message", "1,024 and 4,194,304");
    check(within(limits.receiving(), Duration.ofMinutes(10)), "receive-timeout", "1 s and 10 min");
    check(between(maxAnswer, 1_024, MOST_BYTES), "max-answer", "1,024 and 4,194,304");
    check(within(deadline, Duration.ofMinutes(10)), "deadline", "1 s and 10 min");
    check(between(refusals, 1, 1_000), "refusals", "1 and 1,000");
    check(within(pause, Duration.ofDays(1)), "refusal-pause", "1 s and 1 d");
    check(between(challenges, 1, 100_000), "challenges", "1 and 100,000");
    check(between(passages, 1, 1_000), "passages", "1 and 1,000");
  }

  private static boolean between(int value, int least, int most) {
    return value >= least && value <= most;
  }

  private static boolean within(Duration value, Duration most) {
    return value.toSeconds() >= 1 && value.compareTo(most) <= 0;
  }

  private static void check(boolean fits, String name, String range) {
    if (!fits) {
      throw new IllegalArgumentException(
          "mayday.bridge." + name + " must be between " + range + ".");
    }
  }

  /** Reads the settings. */
  public static BridgeSettings from(Config config) {
    return new BridgeSettings(
        new BridgeLimits(
            config.getOptionalValue("mayday.bridge.digest", Boolean.class).orElse(true),
            config
                .getOptionalValue("mayday.bridge.domain", String.class)
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .orElse(""),
            number(config, "mayday.bridge.max-message", 262_144),
            DurationSetting.read(config, "mayday.bridge.receive-timeout", Duration.ofSeconds(20))),
        number(config, "mayday.bridge.max-answer", MOST_BYTES),
        DurationSetting.read(config, "mayday.bridge.deadline", Duration.ofSeconds(45)),
        number(config, "mayday.bridge.refusals", 5),
        DurationSetting.read(config, "mayday.bridge.refusal-pause", Duration.ofMinutes(15)),
        number(config, "mayday.bridge.challenges", 120),
        number(config, "mayday.bridge.passages", 8));
  }

  private static int number(Config config, String name, int otherwise) {
    return config.getOptionalValue(name, Integer.class).orElse(otherwise);
  }
}
