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
    if (posted.compareAndSet(0, 1)) {
      run(task);
    } else {
      queue.add(task);
      if (posted.getAndIncrement() != 0) {
        return;
      }
      run(queue.remove());
    }
    // Each post counts after its task is in the queue, so there is one for each count.
    while (posted.decrementAndGet() != 0) {
      run(queue.remove());
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      onFailure.accept(e);
    }
  }
}
