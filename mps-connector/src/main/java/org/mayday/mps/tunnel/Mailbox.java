package org.mayday.mps.tunnel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks one at a time and in order, without a thread or a lock of its own: the thread that
 * finds it idle runs its task, and those that others post meanwhile. Nobody ever waits, and what
 * one task wrote the next one sees. A task that posts has its task run afterwards.
 */
final class Mailbox {
  private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger posted = new AtomicInteger();
  private final Consumer<Throwable> onFailure;

  /**
   * @param onFailure hears of tasks that throw; must not throw
   */
  Mailbox(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  void post(Runnable task) {
    // Even the task of an idle mailbox goes through the queue: another thread may have queued a
    // task that is not counted yet, so that an earlier one of this thread is still waiting.
    queue.add(task);
    if (posted.getAndIncrement() != 0) {
      return;
    }
    do {
      // Each post counts after its task is in the queue, so there is one for each count.
      run(queue.remove());
    } while (posted.decrementAndGet() != 0);
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      onFailure.accept(e);
    }
  }
}
