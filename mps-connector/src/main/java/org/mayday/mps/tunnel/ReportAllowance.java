package org.mayday.mps.tunnel;

/**
 * How much the firmware of one tunnel may still say by itself: a burst, and one report a second in
 * the long run. Firmware says little; one that never stops would fill the database. Not
 * thread-safe.
 */
final class ReportAllowance {
  static final int BURST = 200;
  private static final long MILLIS_EACH = 1_000;

  private long fullAt = Long.MIN_VALUE;

  /**
   * Takes one report of the allowance.
   *
   * @param now milliseconds that never go back
   * @return false if nothing is left of it
   */
  boolean take(long now) {
    long from = Math.max(fullAt, now);
    if (from - now > (BURST - 1) * MILLIS_EACH) {
      return false;
    }
    fullAt = from + MILLIS_EACH;
    return true;
  }
}
