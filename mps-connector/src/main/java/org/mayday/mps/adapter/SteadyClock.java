package org.mayday.mps.adapter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * Shows the wall clock's time of its making and goes on from there evenly, whatever happens to the
 * wall clock: for pauses and deadlines that are kept as moments. After the wall clock has been set
 * its moments are those of no other clock, so they are never told. Thread-safe.
 */
final class SteadyClock extends Clock {
  private final Instant start;
  private final ZoneId zone;
  private final LongSupplier nanos;
  private final long startNanos;

  SteadyClock(Clock wall) {
    this(wall, System::nanoTime);
  }

  /**
   * @param nanos nanoseconds that never go back
   */
  SteadyClock(Clock wall, LongSupplier nanos) {
    this(wall.instant(), wall.getZone(), nanos, nanos.getAsLong());
  }

  private SteadyClock(Instant start, ZoneId zone, LongSupplier nanos, long startNanos) {
    this.start = start;
    this.zone = zone;
    this.nanos = nanos;
    this.startNanos = startNanos;
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.getAsLong() - startNanos);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SteadyClock(start, other, nanos, startNanos);
  }
}
