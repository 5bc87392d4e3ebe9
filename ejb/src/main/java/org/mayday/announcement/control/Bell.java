package org.mayday.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Rung when something waits for the relay. It needs nothing of the container, because it is first
 * rung where a transaction has just ended and nothing can be looked up any more. Thread-safe.
 */
@ApplicationScoped
public class Bell {
  private final AtomicBoolean rung = new AtomicBoolean();

  /** Gives true to the first who rings: a relay has to be started. */
  public boolean ring() {
    return rung.compareAndSet(false, true);
  }

  /** Whether somebody rang since the last answer. */
  public boolean isRung() {
    return rung.get();
  }

  /** Who rings from now on has something new. */
  public void answer() {
    rung.set(false);
  }
}
