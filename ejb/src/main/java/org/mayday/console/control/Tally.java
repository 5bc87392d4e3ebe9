package org.mayday.console.control;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What is told of a console when it is over. Thread-safe. */
final class Tally {
  private final UUID id = UUID.randomUUID();
  private final AtomicLong seen = new AtomicLong();
  private final AtomicLong typed = new AtomicLong();
  private volatile long since;
  private volatile boolean over;

  /** By which the console is known among those that are open. */
  UUID id() {
    return id;
  }

  /** The console is over. */
  void end() {
    over = true;
  }

  /** Whether the console is over. */
  boolean isOver() {
    return over;
  }

  /** The PC has begun. */
  void begin() {
    since = System.nanoTime();
  }

  /** Whether the PC has begun. */
  boolean hasBegun() {
    return since != 0;
  }

  void seen(int bytes) {
    seen.addAndGet(bytes);
  }

  void typed(int bytes) {
    typed.addAndGet(bytes);
  }

  long seen() {
    return seen.get();
  }

  long typed() {
    return typed.get();
  }

  /** How long it lasted until now. */
  Duration lasted() {
    return hasBegun() ? Duration.ofNanos(System.nanoTime() - since) : Duration.ZERO;
  }
}
