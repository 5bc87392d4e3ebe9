package org.mayday.mps.event;

import java.util.concurrent.atomic.AtomicInteger;

/** Bounds the channels of firmware over all tunnels of a gateway. Thread-safe. */
public final class EventPermits {
  private final AtomicInteger taken = new AtomicInteger();
  private final int most;

  /**
   * @param most channels at once
   */
  public EventPermits(int most) {
    this.most = most;
  }

  boolean take() {
    if (taken.incrementAndGet() <= most) {
      return true;
    }
    taken.decrementAndGet();
    return false;
  }

  void giveBack() {
    taken.decrementAndGet();
  }
}
