package org.mayday.console.control;

/**
 * The last bytes that a PC said, so that somebody who comes later sees more than nothing. Not
 * thread-safe.
 */
final class Recent {
  /** So many are kept. */
  static final int CAPACITY = 16 * 1024;

  private final byte[] ring = new byte[CAPACITY];
  private long written;

  /** Adds bytes; the oldest go. */
  void add(byte[] bytes) {
    for (byte each : bytes) {
      ring[(int) (written++ % CAPACITY)] = each;
    }
  }

  /** All that is kept, oldest first. */
  byte[] bytes() {
    int length = (int) Math.min(written, CAPACITY);
    byte[] copy = new byte[length];
    for (int at = 0; at < length; at++) {
      copy[at] = ring[(int) ((written - length + at) % CAPACITY)];
    }
    return copy;
  }
}
