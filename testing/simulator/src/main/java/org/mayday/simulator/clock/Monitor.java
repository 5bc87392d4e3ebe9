package org.mayday.simulator.clock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The one lock of a simulated PC. Everything that belongs to the PC is changed under it, so that a
 * whole change (say: power goes, the record is written, the host dies) is seen at once or not yet,
 * and no two locks can wait for each other. Whoever changes something calls {@link #changed()}.
 */
public final class Monitor {

  /** Does something under the lock. */
  public void locked(Runnable action) {
    synchronized (this) {
      action.run();
    }
  }

  /** Reads something under the lock. */
  public <T> T read(Supplier<T> reading) {
    synchronized (this) {
      return reading.get();
    }
  }

  /** Wakes all who wait for a condition. */
  public void changed() {
    synchronized (this) {
      notifyAll();
    }
  }

  /**
   * Waits until a condition holds.
   *
   * @param what the condition in words, for the failure
   * @param condition asked under the lock, again after each change
   * @param limit longest time to wait
   * @throws NotSeenException if the condition did not come to hold in time
   */
  public void await(String what, BooleanSupplier condition, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (this) {
      while (!condition.getAsBoolean()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new NotSeenException("not seen within " + limit + ": " + what);
        }
        pause(left);
      }
    }
  }

  private void pause(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1_000_000));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NotSeenException("interrupted while waiting");
    }
  }

  /** What was waited for did not happen in time. */
  public static final class NotSeenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was not seen. */
    public NotSeenException(String message) {
      super(message);
    }
  }
}
