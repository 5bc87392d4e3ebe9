package org.mayday.visits.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does tasks on somebody else's threads: so many at a time, the others in order, and more than it
 * holds is refused. Thread-safe.
 */
public final class Crew {
  private static final Logger LOG = System.getLogger(Crew.class.getName());

  private final int atOnce;
  private final Executor threads;
  private final LinkedBlockingQueue<Runnable> waiting;
  private final AtomicInteger workers = new AtomicInteger();

  /**
   * A crew without work.
   *
   * @param atOnce tasks at a time
   * @param waiting tasks that may wait
   */
  public Crew(int atOnce, int waiting, Executor threads) {
    this.atOnce = atOnce;
    this.threads = threads;
    this.waiting = new LinkedBlockingQueue<>(waiting);
  }

  /** Gives false if too many wait already. */
  public boolean submit(Runnable task) {
    if (!waiting.offer(task)) {
      return false;
    }
    hire();
    return true;
  }

  private void hire() {
    if (workers.incrementAndGet() > atOnce) {
      workers.decrementAndGet();
      return;
    }
    try {
      threads.execute(this::work);
    } catch (RejectedExecutionException e) {
      workers.decrementAndGet();
      LOG.log(Level.WARNING, "A run has to wait, the server has no thread for it.", e);
    }
  }

  private void work() {
    try {
      for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
        run(task);
      }
    } finally {
      workers.decrementAndGet();
    }
    if (!waiting.isEmpty()) {
      hire();
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A run in the background failed.", e);
    }
  }
}
