package org.mayday.benchmarks.figures;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Durations in buckets that are at most 1/16 wide, so that a quantile is exact to about 6 %.
 * Thread-safe.
 */
public final class Latencies {
  private static final int STEPS = 16;
  private static final double NANOS_PER_MILLI = 1e6;

  private final AtomicLongArray buckets = new AtomicLongArray(64 * STEPS);
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong largest = new AtomicLong();

  /** Notes one duration in nanoseconds. */
  public void note(long nanos) {
    long value = Math.max(STEPS, nanos);
    buckets.incrementAndGet(bucket(value));
    count.incrementAndGet();
    largest.accumulateAndGet(nanos, Math::max);
  }

  private static int bucket(long value) {
    int power = 63 - Long.numberOfLeadingZeros(value);
    return power * STEPS + (int) (value >>> power - 4) - STEPS;
  }

  private static long upper(int bucket) {
    int power = bucket / STEPS;
    return (long) (bucket % STEPS + STEPS + 1) << power - 4;
  }

  /** How many were noted. */
  public long count() {
    return count.get();
  }

  /** The longest, in milliseconds. */
  public double maxMillis() {
    return largest.get() / NANOS_PER_MILLI;
  }

  /**
   * The duration that the given share of all does not exceed, in milliseconds; 0 if none was noted.
   *
   * @param share between 0 and 1
   */
  public double millis(double share) {
    long rank = (long) Math.ceil(share * count.get());
    long seen = 0;
    for (int i = 0; i < buckets.length() && rank > 0; i++) {
      seen += buckets.get(i);
      if (seen >= rank) {
        return Math.min(upper(i), largest.get()) / NANOS_PER_MILLI;
      }
    }
    return 0;
  }

  /** Forgets all. */
  public void reset() {
    for (int i = 0; i < buckets.length(); i++) {
      buckets.set(i, 0);
    }
    count.set(0);
    largest.set(0);
  }

  @Override
  public String toString() {
    return "p50 %.2f ms, p99 %.2f ms, max %.1f ms (%d)"
        .formatted(millis(0.5), millis(0.99), maxMillis(), count());
  }
}
