package org.mayday.simulator.power;

import java.time.Duration;

/**
 * How long a host takes.
 *
 * @param boot from power to a running operating system
 * @param shutdown from the polite request to power off or restart
 * @param gap how long a power cycle stays off
 * @param resume from wake-up to a running operating system
 */
public record Pace(Duration boot, Duration shutdown, Duration gap, Duration resume) {

  /** A usual office PC. */
  public static final Pace OFFICE =
      new Pace(
          Duration.ofSeconds(20),
          Duration.ofSeconds(8),
          Duration.ofSeconds(4),
          Duration.ofSeconds(2));

  /** A PC for impatient tests. */
  public static final Pace BRISK =
      new Pace(
          Duration.ofMillis(300),
          Duration.ofMillis(150),
          Duration.ofMillis(100),
          Duration.ofMillis(50));
}
