package org.mayday.calls.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mayday.calls.boundary.CallerRule.Pattern;

/**
 * Tells a timer from a person: a timer dials at equal intervals.
 *
 * @param intervals how many of the latest intervals must be equal, at least 2
 * @param percent how far they may differ, in percent of the longest
 * @param tolerance how far they may differ in any case; for intervals that are themselves short, at
 *     most half of the shortest counts, or a person who presses the key again and again would pass
 *     for a timer
 */
public record Timing(int intervals, int percent, Duration tolerance) {
  public Timing {
    if (intervals < 2 || percent < 0 || percent > 100 || tolerance.isNegative()) {
      throw new IllegalArgumentException("mayday.calls.timer-* are out of range");
    }
  }

  /** How many openings {@link #of} wants to see. */
  public int openings() {
    return intervals + 1;
  }

  /**
   * The pattern of the latest openings.
   *
   * @param openings newest first
   */
  public Pattern of(List<Instant> openings) {
    if (openings.size() < openings()) {
      return Pattern.IRREGULAR;
    }
    long shortest = Long.MAX_VALUE;
    long longest = 0;
    for (int i = 0; i < intervals; i++) {
      long millis = Math.abs(Duration.between(openings.get(i + 1), openings.get(i)).toMillis());
      shortest = Math.min(shortest, millis);
      longest = Math.max(longest, millis);
    }
    long allowed = Math.max(longest * percent / 100, Math.min(tolerance.toMillis(), shortest / 2));
    return longest - shortest <= allowed ? Pattern.REGULAR : Pattern.IRREGULAR;
  }
}
