package org.mayday.benchmarks.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * One thread with a selector that plays many PCs. Its buffers are shared by all of them, so that a
 * PC holds bytes of its own only while they cannot be used up.
 */
final class PcLoop implements Runnable {
  private static final int BUFFER = 128 * 1024;

  final ByteBuffer netIn = ByteBuffer.allocateDirect(BUFFER);
  final ByteBuffer netOut = ByteBuffer.allocateDirect(BUFFER);
  final ByteBuffer plainIn = ByteBuffer.allocate(BUFFER);
  final ByteBuffer plainOut = ByteBuffer.allocate(BUFFER);

  private final Selector selector;
  private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
  private volatile boolean ended;

  private record Due(long at, Runnable task) {}

  PcLoop() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Selector selector() {
    return selector;
  }

  /** Milliseconds of a clock that only goes forward. */
  static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** Runs a task on the loop; any thread may call. */
  void post(Runnable task) {
    posted.add(task);
    selector.wakeup();
  }

  /** Runs a task at a moment of {@link #now()}; on the loop only. */
  void at(long moment, Runnable task) {
    due.add(new Due(moment, task));
  }

  void end() {
    ended = true;
    selector.wakeup();
  }

  @Override
  public void run() {
    try {
      while (!ended) {
        Due next = due.peek();
        long wait = next == null ? 1_000 : Math.max(1, next.at() - now());
        selector.select(this::serve, wait);
        for (Runnable task = posted.poll(); task != null; task = posted.poll()) {
          task.run();
        }
        runDue();
      }
      for (SelectionKey key : selector.keys()) {
        ((StormPc) key.attachment()).drop();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void runDue() {
    long now = now();
    for (Due next = due.peek(); next != null && next.at() <= now; next = due.peek()) {
      due.remove();
      next.task().run();
    }
  }

  private void serve(SelectionKey key) {
    if (key.isValid()) {
      ((StormPc) key.attachment()).ready(key.readyOps());
    }
  }
}
