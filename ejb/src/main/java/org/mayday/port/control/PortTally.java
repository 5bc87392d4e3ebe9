package org.mayday.port.control;

import java.time.Duration;

/** What went through a forwarded port, and when last. Thread-safe. */
final class PortTally {
  private final long since = System.nanoTime();
  private long bytes;
  private int connections;
  private long moved = since;

  synchronized void moved(int count) {
    bytes += count;
    moved = System.nanoTime();
  }

  /** A program has connected. */
  synchronized void connected() {
    connections++;
    moved = System.nanoTime();
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized int connections() {
    return connections;
  }

  /** For how long nothing went through. */
  synchronized Duration idle() {
    return Duration.ofNanos(System.nanoTime() - moved);
  }

  Duration lasted() {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}
