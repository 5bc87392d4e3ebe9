package org.mayday.port.control;

import java.time.Duration;
import java.util.UUID;

/** What went through a forwarded port, and when last. Thread-safe. */
final class PortTally {
  private final UUID id = UUID.randomUUID();
  private final long since = System.nanoTime();
  private long bytes;
  private int connections;
  private long moved = since;
  private volatile boolean over;

  /** By which the forwarded port is known among those that are open. */
  UUID id() {
    return id;
  }

  /** The port is not forwarded any more. */
  void end() {
    over = true;
  }

  /** Whether the port is not forwarded any more. */
  boolean isOver() {
    return over;
  }

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
