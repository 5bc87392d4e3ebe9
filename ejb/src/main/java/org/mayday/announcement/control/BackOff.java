package org.mayday.announcement.control;

import java.time.Duration;
import java.time.Instant;

/**
 * When to try again: the pause doubles with each failure, and ends when the clock is set back. Not
 * thread-safe.
 */
public final class BackOff {
  private final Duration shortest;
  private final Duration longest;
  private Duration pause;
  private Instant failedAt = Instant.MIN;
  private Instant notBefore = Instant.MIN;

  /** Pauses from the shortest to the longest. */
  public BackOff(Duration shortest, Duration longest) {
    this.shortest = shortest;
    this.longest = longest;
    this.pause = shortest;
  }

  /** Whether no pause is under way. */
  public boolean mayTry(Instant now) {
    return !now.isBefore(notBefore) || now.isBefore(failedAt);
  }

  /** The next pause is the shortest again. */
  public void succeeded() {
    pause = shortest;
    notBefore = Instant.MIN;
  }

  /** Returns the pause that is made. */
  public Duration failed(Instant now) {
    Duration made = pause;
    failedAt = now;
    notBefore = now.plus(made);
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(longest) > 0 ? longest : doubled;
    return made;
  }
}
