package org.mayday.apf.message;

/** Range of the unsigned 32 bit numbers of the wire. */
final class Uint32 {

  private Uint32() {}

  /** Throws {@link IllegalArgumentException} unless the value fits into 32 bits. */
  static void check(long value, String name) {
    if (value < 0 || value > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException(name + " does not fit into 32 bits: " + value);
    }
  }
}
