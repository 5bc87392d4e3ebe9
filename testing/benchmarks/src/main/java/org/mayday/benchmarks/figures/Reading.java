package org.mayday.benchmarks.figures;

/**
 * What a process had used at one moment.
 *
 * @param nanos when, of {@link System#nanoTime()}
 * @param cpuMillis processor time since its start, user and system
 * @param residentKb memory in RAM
 * @param threads how many
 */
public record Reading(long nanos, long cpuMillis, long residentKb, int threads) {
  private static final double MEBI = 1 << 20;
  private static final double MILLIS_FOR_GIB = 1024 / 1000.0;

  /** Processor time since an earlier reading, in milliseconds. */
  public double cpuSince(Reading before) {
    return cpuMillis - before.cpuMillis;
  }

  /** Seconds since an earlier reading. */
  public double secondsSince(Reading before) {
    return (nanos - before.nanos) / 1e9;
  }

  /** Share of one core since an earlier reading, in percent. */
  public double coreSince(Reading before) {
    return cpuSince(before) / secondsSince(before) / 10;
  }

  /** How fast so many bytes went since an earlier reading, and what they cost, in words. */
  public String flowSince(Reading before, long bytes) {
    double mebi = bytes / MEBI;
    return "%.0f MiB/s, %.1f s server CPU per GiB"
        .formatted(
            mebi / secondsSince(before), cpuSince(before) / Math.max(1, mebi) * MILLIS_FOR_GIB);
  }
}
