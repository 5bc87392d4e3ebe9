package org.mayday.delivery.control;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after failures: twice as long each time, up to a limit, and never all alike. */
final class Pause {
  private static final int MOST_DOUBLINGS = 30;

  private Pause() {}

  /**
   * The pause after so many failures in a row.
   *
   * @param chance 0 to 1: the pause is between a half of the whole and the whole
   */
  static Duration after(int failures, Duration shortest, Duration longest, double chance) {
    long doubled = shortest.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long whole = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(whole / 2 + (long) (whole / 2.0 * chance));
  }

  /** With a chance of its own. */
  static Duration after(int failures, DeliverySettings settings) {
    return after(
        failures,
        settings.retryMin(),
        settings.retryMax(),
        ThreadLocalRandom.current().nextDouble());
  }
}
