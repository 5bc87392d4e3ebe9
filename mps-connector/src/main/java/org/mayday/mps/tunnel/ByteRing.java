package org.mayday.mps.tunnel;

import java.nio.ByteBuffer;

/**
 * A first-in-first-out store of bytes that grows on demand up to a limit and keeps little while it
 * is empty. Not thread-safe.
 */
final class ByteRing {
  private static final byte[] NONE = new byte[0];
  private static final int SMALLEST = 1_024;
  private static final int KEPT = 4_096;

  private final int limit;
  private byte[] bytes = NONE;
  private int start;
  private int length;

  ByteRing(int limit) {
    this.limit = limit;
  }

  int length() {
    return length;
  }

  /**
   * Appends all bytes of the buffer.
   *
   * @throws IllegalStateException if they do not fit under the limit
   */
  void put(ByteBuffer source) {
    int added = source.remaining();
    if (added > limit - length) {
      throw new IllegalStateException("more than " + limit + " bytes");
    }
    grow(length + added);
    while (source.hasRemaining()) {
      int end = (start + length) % bytes.length;
      int room = end < start ? start - end : bytes.length - end;
      int part = Math.min(source.remaining(), room);
      source.get(bytes, end, part);
      length += part;
    }
  }

  /** Takes up to so many bytes and tells how many. */
  int take(byte[] target, int offset, int most) {
    int taken = 0;
    int wanted = Math.min(most, length);
    while (taken < wanted) {
      int part = Math.min(wanted - taken, bytes.length - start);
      System.arraycopy(bytes, start, target, offset + taken, part);
      start = (start + part) % bytes.length;
      taken += part;
    }
    length -= taken;
    if (length == 0) {
      start = 0;
      bytes = bytes.length > KEPT ? NONE : bytes;
    }
    return taken;
  }

  /** Forgets all bytes. */
  void clear() {
    start = 0;
    length = 0;
    bytes = NONE;
  }

  private void grow(int needed) {
    if (needed <= bytes.length) {
      return;
    }
    int size = Math.min(limit, Math.max(SMALLEST, Integer.highestOneBit(needed - 1) << 1));
    byte[] larger = new byte[Math.max(size, needed)];
    int kept = length;
    take(larger, 0, kept);
    bytes = larger;
    start = 0;
    length = kept;
  }
}
