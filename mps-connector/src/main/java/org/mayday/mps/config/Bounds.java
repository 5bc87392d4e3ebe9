package org.mayday.mps.config;

import java.time.Duration;

/** Checks that a setting lies within its range, and says its name if not. */
final class Bounds {
  private static final Duration LONGEST = Duration.ofDays(1);

  private Bounds() {}

  static void require(String setting, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d, it must be %d to %d".formatted(setting, value, least, most));
    }
  }

  /** Requires more than nothing and at most a day. */
  static void require(String setting, Duration value) {
    if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "%s is %s, it must be more than PT0S and at most PT24H".formatted(setting, value));
    }
  }
}
