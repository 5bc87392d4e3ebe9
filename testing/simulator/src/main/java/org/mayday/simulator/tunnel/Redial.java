package org.mayday.simulator.tunnel;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a PC comes back after a failed or lost connection: the pause doubles with each failure up to
 * a limit, and is spread at random so that a fleet does not come back at once.
 *
 * @param first pause after the first failure
 * @param longest longest pause
 * @param jitter share of the pause by which it is shortened or lengthened, 0 to 1
 * @param attempt longest time for one attempt, until the gateway has accepted the ports
 */
public record Redial(Duration first, Duration longest, double jitter, Duration attempt) {

  /** From 2 seconds to one minute, by a quarter, one minute for an attempt. */
  public static final Redial USUAL =
      new Redial(Duration.ofSeconds(2), Duration.ofMinutes(1), 0.25, Duration.ofMinutes(1));

  /** From 100 milliseconds to one second: for impatient tests. */
  public static final Redial BRISK =
      new Redial(Duration.ofMillis(100), Duration.ofSeconds(1), 0.25, Duration.ofSeconds(30));

  /** Checks the ranges. */
  public Redial {
    if (first.isNegative() || longest.compareTo(first) < 0 || jitter < 0 || jitter > 1) {
      throw new IllegalArgumentException("not a way to redial");
    }
  }

  /**
   * The pause before the next attempt.
   *
   * @param failures failures in a row, at least 1
   */
  public Duration pause(int failures) {
    long doubled = first.toMillis() << Math.min(20, Math.max(0, failures - 1));
    long capped = Math.min(doubled, longest.toMillis());
    double spread = 1 + jitter * ThreadLocalRandom.current().nextDouble(-1, 1);
    return Duration.ofMillis((long) (capped * spread));
  }
}
