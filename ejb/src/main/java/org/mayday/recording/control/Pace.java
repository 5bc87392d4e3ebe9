package org.mayday.recording.control;

import java.util.concurrent.TimeUnit;

/**
 * How many pictures of a screen are kept: a few in a second, and so many bytes in a second on
 * average; a screen that moves all the time is kept with fewer pictures. Moments are those of
 * {@link System#nanoTime()}. Not thread-safe.
 */
final class Pace {
  /** So long nothing more is kept after a picture. */
  static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

  /** What was not used for so many seconds may be used at once. */
  static final int SAVED_SECONDS = 10;

  private final long rate;
  private double credit;
  private long at;
  private long pausesUntil;

  /**
   * A pace with everything saved.
   *
   * @param rate bytes in a second
   */
  Pace(long rate, long now) {
    this.rate = rate;
    this.credit = (double) rate * SAVED_SECONDS;
    this.at = now;
    this.pausesUntil = now;
  }

  /** Whether a picture, of whatever size, may be kept now. */
  boolean allows(long now) {
    pass(now);
    return credit > 0 && now - pausesUntil >= 0;
  }

  /** So many bytes of a picture are kept. */
  void took(int bytes, long now) {
    pass(now);
    credit -= bytes;
    pausesUntil = now + PAUSE;
  }

  private void pass(long now) {
    double earned = (double) rate * (now - at) / TimeUnit.SECONDS.toNanos(1);
    credit = Math.min((double) rate * SAVED_SECONDS, credit + earned);
    at = now;
  }
}
