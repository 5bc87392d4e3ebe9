package org.mayday.mps.mina;

import io.netty.util.concurrent.FastThreadLocal;

/**
 * What Netty leaves with each thread that uses it. The threads are the container's and outlive us:
 * what stays with one of them keeps all classes of this release in memory.
 */
final class NettyTraces {
  private NettyTraces() {}

  /** Runs a task and takes away what it left with this thread. */
  static void wipedAfter(Runnable task) {
    try {
      task.run();
    } finally {
      wipe();
    }
  }

  /** Takes away what is left with this thread. */
  static void wipe() {
    FastThreadLocal.removeAll();
  }
}
