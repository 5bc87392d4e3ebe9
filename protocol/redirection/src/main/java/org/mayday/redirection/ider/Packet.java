package org.mayday.redirection.ider;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** A command packet of twelve bytes (ATA/ATAPI-6 8.23); its numbers are big-endian. Immutable. */
public final class Packet {
  /** Bytes of a packet. */
  public static final int LENGTH = 12;

  private final byte[] bytes;

  private Packet(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A packet of these bytes, and zeros for what is missing of twelve.
   *
   * @throws IllegalArgumentException if there are none, or more
   */
  public static Packet of(int... bytes) {
    if (bytes.length == 0 || bytes.length > LENGTH) {
      throw new IllegalArgumentException("a packet of " + bytes.length + " bytes");
    }
    byte[] packet = new byte[LENGTH];
    for (int at = 0; at < bytes.length; at++) {
      packet[at] = (byte) bytes[at];
    }
    return new Packet(packet);
  }

  /** READ (10) (SBC-2 5.8). */
  public static Packet read10(long block, int count) {
    return blocks(Operation.READ_10, block, count);
  }

  /** WRITE (10) (SBC-2 5.25). */
  public static Packet write10(long block, int count) {
    return blocks(Operation.WRITE_10, block, count);
  }

  private static Packet blocks(int operation, long block, int count) {
    if (block < 0 || block > 0xFFFF_FFFFL || count < 0 || count > 0xFFFF) {
      throw new IllegalArgumentException(count + " blocks at " + block);
    }
    byte[] packet = new byte[LENGTH];
    ByteBuffer.wrap(packet)
        .put(0, (byte) operation)
        .putInt(2, (int) block)
        .putShort(7, (short) count);
    return new Packet(packet);
  }

  static Packet read(ByteBuffer in) {
    byte[] packet = new byte[LENGTH];
    in.get(packet);
    return new Packet(packet);
  }

  /** What is to be done. */
  int operation() {
    return octet(0);
  }

  int octet(int at) {
    return Byte.toUnsignedInt(bytes[at]);
  }

  int number16(int at) {
    return octet(at) << 8 | octet(at + 1);
  }

  long number32(int at) {
    return (long) number16(at) << 16 | number16(at + 2);
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Packet that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
