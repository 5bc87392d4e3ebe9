package org.mayday.simulator.clock;

import java.time.Duration;
import java.time.Instant;

/** Where a simulated PC takes its time from: the present and alarms. Safe for any thread. */
public interface Clockwork {

  /** The present. */
  Instant now();

  /**
   * Runs an action once, later, on a thread of the clockwork.
   *
   * @param delay how long to wait; zero or negative means as soon as possible
   * @param action what to do; it should be short, as others wait behind it
   * @return the alarm, to take it back
   */
  Alarm after(Duration delay, Runnable action);

  /** Something that will happen, unless it is cancelled. */
  @FunctionalInterface
  interface Alarm {

    /** Takes the alarm back; nothing happens if it has rung already. */
    void cancel();
  }
}
