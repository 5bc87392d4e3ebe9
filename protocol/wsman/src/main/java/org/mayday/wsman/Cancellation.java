package org.mayday.wsman;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A way to end what is under way from another thread, once and for good. It travels with a {@link
 * Deadline}. Thread-safe.
 */
public final class Cancellation {
  private final Set<Runnable> hearers = new LinkedHashSet<>();
  private boolean cancelled;

  /** Ends what is under way now, and whatever would begin later. */
  public synchronized void cancel() {
    if (!cancelled) {
      cancelled = true;
      hearers.forEach(Runnable::run);
    }
  }

  /** Whether it has happened. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /**
   * Has something run when it happens, at once if it has happened already. What is run must be
   * short and must not wait.
   *
   * @return forgets it again; when that is done, it neither runs nor will run
   */
  public synchronized Registration onCancel(Runnable hearer) {
    // an object of its own, so that the same hearer may be registered twice
    Runnable own = hearer::run;
    hearers.add(own);
    if (cancelled) {
      own.run();
    }
    return () -> forget(own);
  }

  private synchronized void forget(Runnable hearer) {
    hearers.remove(hearer);
  }

  /**
   * Waits for a permit as {@link Semaphore#tryAcquire(long, TimeUnit)} does, but not beyond the
   * cancellation.
   *
   * @return whether there is a permit; it has to be given back even if all was cancelled meanwhile
   */
  public boolean acquire(Semaphore permits, Duration time) throws InterruptedException {
    Thread waiting = Thread.currentThread();
    Registration registration = onCancel(waiting::interrupt);
    try {
      return permits.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      if (isCancelled()) {
        return false;
      }
      throw e;
    } finally {
      registration.close();
      if (isCancelled()) {
        // the interrupt was this one's, and it must not hit what the thread does next
        Thread.interrupted();
      }
    }
  }

  /** Something that is to run on a cancellation. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
