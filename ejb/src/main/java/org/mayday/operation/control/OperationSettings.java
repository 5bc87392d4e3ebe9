package org.mayday.operation.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of operations.
 *
 * @param deadline how long one operation may take in all
 * @param channel how long a PC may take to open a channel
 * @param parallel operations of one PC that run at the same time, 1 to 16
 * @param channels most channels to one PC that operations use at the same time, 1 to 16; fewer if
 *     the PC does not bear as many
 * @param waiting operations of one PC that may wait for their turn
 * @param refusalPause how long a PC that refused its AMT password is not asked again
 */
public record OperationSettings(
    Duration deadline,
    Duration channel,
    int parallel,
    int channels,
    int waiting,
    Duration refusalPause) {
  public OperationSettings {
    if (parallel < 1 || parallel > 16) {
      throw new IllegalArgumentException("mayday.operation.parallel must be 1 to 16");
    }
    if (channels < 1 || channels > 16) {
      throw new IllegalArgumentException("mayday.operation.channels must be 1 to 16");
    }
    if (waiting < 0) {
      throw new IllegalArgumentException("mayday.operation.waiting must not be negative");
    }
  }

  /** As many channels as operations. */
  public OperationSettings(
      Duration deadline, Duration channel, int parallel, int waiting, Duration refusalPause) {
    this(deadline, channel, parallel, parallel, waiting, refusalPause);
  }

  /** Reads the settings. */
  public static OperationSettings from(Config config) {
    return new OperationSettings(
        DurationSetting.read(config, "mayday.operation.deadline", Duration.ofSeconds(30)),
        DurationSetting.read(config, "mayday.operation.channel-timeout", Duration.ofSeconds(10)),
        config.getOptionalValue("mayday.operation.parallel", Integer.class).orElse(2),
        config.getOptionalValue("mayday.operation.channels", Integer.class).orElse(4),
        config.getOptionalValue("mayday.operation.waiting", Integer.class).orElse(16),
        DurationSetting.read(config, "mayday.operation.refusal-pause", Duration.ofMinutes(15)));
  }
}
