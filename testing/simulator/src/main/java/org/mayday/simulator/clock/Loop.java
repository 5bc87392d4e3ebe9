package org.mayday.simulator.clock;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread that works for many PCs: it runs what it is given in order, and rings their alarms by
 * the wall clock. The number of loops, not of PCs, decides the number of threads.
 */
public final class Loop implements Clockwork, Executor, AutoCloseable {

  private static final Logger LOG = System.getLogger(Loop.class.getName());

  private final ScheduledThreadPoolExecutor thread;

  /**
   * Starts a loop.
   *
   * @param name name of its thread
   */
  public Loop(String name) {
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            action -> {
              Thread created = new Thread(action, name);
              created.setDaemon(true);
              return created;
            });
    thread.setRemoveOnCancelPolicy(true);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Alarm after(Duration delay, Runnable action) {
    try {
      ScheduledFuture<?> pending =
          thread.schedule(guarded(action), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
      return () -> pending.cancel(false);
    } catch (RejectedExecutionException closed) {
      LOG.log(Level.DEBUG, "no alarm is set on a closed loop");
      return () -> {};
    }
  }

  /** Runs an action soon, after those given earlier; dropped silently once the loop is closed. */
  @Override
  public void execute(Runnable action) {
    try {
      thread.execute(guarded(action));
    } catch (RejectedExecutionException closed) {
      LOG.log(Level.DEBUG, "nothing runs on a closed loop");
    }
  }

  /** Ends the thread after the action that runs, at the latest in five seconds. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "a loop of the simulator did not end in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Runnable guarded(Runnable action) {
    return () -> {
      try {
        action.run();
      } catch (RuntimeException broken) {
        LOG.log(Level.ERROR, "an action of a simulated PC failed", broken);
      }
    };
  }
}
