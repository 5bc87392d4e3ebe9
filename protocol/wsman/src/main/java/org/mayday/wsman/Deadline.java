package org.mayday.wsman;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A moment by which something must be over, on a clock that only goes forward; with it goes the way
 * to end it before.
 */
public final class Deadline {
  private final LongSupplier nanoClock;
  private final long endNanos;
  private final Cancellation cancellation;

  private Deadline(LongSupplier nanoClock, long endNanos, Cancellation cancellation) {
    this.nanoClock = nanoClock;
    this.endNanos = endNanos;
    this.cancellation = cancellation;
  }

  /** The deadline that is this far away. */
  public static Deadline in(Duration duration) {
    return in(duration, System::nanoTime);
  }

  /**
   * The deadline that is this far away by the given clock.
   *
   * @param nanoClock counts nanoseconds as {@link System#nanoTime()} does
   */
  public static Deadline in(Duration duration, LongSupplier nanoClock) {
    return new Deadline(nanoClock, nanoClock.getAsLong() + duration.toNanos(), new Cancellation());
  }

  /** The same moment, for something that this cancellation ends before. */
  public Deadline cancelledBy(Cancellation way) {
    return new Deadline(nanoClock, endNanos, way);
  }

  /** The way to end it before. */
  public Cancellation cancellation() {
    return cancellation;
  }

  /** What is left; zero when the deadline has passed, never negative. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, endNanos - nanoClock.getAsLong()));
  }

  /** Whether nothing is left. */
  public boolean passed() {
    return endNanos - nanoClock.getAsLong() <= 0;
  }

  /** The nearer one of this deadline and one that is this far away. */
  public Deadline orIn(Duration duration) {
    return duration.compareTo(remaining()) < 0
        ? in(duration, nanoClock).cancelledBy(cancellation)
        : this;
  }
}
