package org.mayday.calls.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks on somebody else's executor, a few at a time and in order; more than it holds is
 * refused.
 */
final class BoundedWork {
  private static final Logger LOG = System.getLogger(BoundedWork.class.getName());

  private final int atOnce;
  private final LinkedBlockingQueue<Runnable> waiting;
  private final AtomicInteger workers = new AtomicInteger();

  BoundedWork(int atOnce, int waiting) {
    this.atOnce = atOnce;
    this.waiting = new LinkedBlockingQueue<>(waiting);
  }

  /** Gives false if too many wait already. */
  boolean submit(Runnable task, Executor executor) {
    if (!waiting.offer(task)) {
      return false;
    }
    startWorker(executor);
    return true;
  }

  private void startWorker(Executor executor) {
    if (workers.incrementAndGet() > atOnce) {
      workers.decrementAndGet();
      return;
    }
    try {
      executor.execute(() -> work(executor));
    } catch (RejectedExecutionException e) {
      workers.decrementAndGet();
      LOG.log(Level.WARNING, "A task has to wait, the server has no thread for it.", e);
    }
  }

  private void work(Executor executor) {
    try {
      for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
        run(task);
      }
    } finally {
      workers.decrementAndGet();
    }
    if (!waiting.isEmpty()) {
      startWorker(executor);
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A background task failed.", e);
    }
  }
}
