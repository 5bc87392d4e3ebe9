package org.mayday.visits.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of runs.
 *
 * @param parallel runs under way at once that somebody started, and as many again for visits and
 *     batches; 1 to 256
 * @param waiting runs that may wait for a thread, and runs that may wait for one PC; 1 to 10,000
 * @param expiry how long an order waits for its PC if it does not say so itself; at most a year
 * @param age how long runs are kept after their end
 * @param kept runs that are kept at most after their end; 100 to 10,000,000
 */
public record RunSettings(int parallel, int waiting, Duration expiry, Duration age, int kept) {
  /** The longest time that an order can wait. */
  public static final Duration LONGEST = Duration.ofDays(365);

  public RunSettings {
    if (parallel < 1 || parallel > 256) {
      throw new IllegalArgumentException("mayday.runs.parallel must be 1 to 256.");
    }
    if (waiting < 1 || waiting > 10_000) {
      throw new IllegalArgumentException("mayday.runs.waiting must be 1 to 10,000.");
    }
    if (expiry.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("mayday.runs.expiry must be at most a year.");
    }
    if (kept < 100 || kept > 10_000_000) {
      throw new IllegalArgumentException("mayday.runs.kept must be between 100 and 10,000,000.");
    }
  }

  /** Reads the settings. */
  public static RunSettings from(Config config) {
    return new RunSettings(
        config.getOptionalValue("mayday.runs.parallel", Integer.class).orElse(24),
        config.getOptionalValue("mayday.runs.waiting", Integer.class).orElse(500),
        DurationSetting.read(config, "mayday.runs.expiry", Duration.ofDays(7)),
        DurationSetting.read(config, "mayday.runs.age", Duration.ofDays(90)),
        config.getOptionalValue("mayday.runs.kept", Integer.class).orElse(200_000));
  }
}
