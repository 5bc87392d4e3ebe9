package org.mayday.announcement.control;

import java.time.Duration;
import java.time.Instant;

/** When to try again: the pause doubles with each failure. Not thread-safe. */
final class BackOff {
  private final Duration shortest;
  private final Duration longest;
  private Duration pause;
  private Instant notBefore = Instant.MIN;

  BackOff(Duration shortest, Duration longest) {
    this.shortest = shortest;
    this.longest = longest;
    this.pause = shortest;
  }

  boolean mayTry(Instant now) {
    return !now.isBefore(notBefore);
  }

  void succeeded() {
    pause = shortest;
    notBefore = Instant.MIN;
  }

  /** Returns the pause that is made. */
  Duration failed(Instant now) {
    Duration made = pause;
    notBefore = now.plus(made);
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(longest) > 0 ? longest : doubled;
    return made;
  }
}
