package org.mayday.mps.mina;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.mina.core.buffer.IoBuffer;

/**
 * The first TLS record of a connection, gathered until it is whole: only then is it worth an engine
 * and a place among the handshakes. Not thread-safe.
 */
final class Hello {
  /** A hello takes some hundred bytes, with a large ticket some thousand. */
  private static final int LONGEST = 8_192;

  /** Content type, version and length of a record (RFC 8446 5.1). */
  private static final int HEADER = 5;

  private byte[] bytes = {};

  /** Keeps bytes; the buffer is spent afterwards. */
  void add(IoBuffer more) {
    int before = bytes.length;
    bytes = Arrays.copyOf(bytes, before + more.remaining());
    more.get(bytes, before, more.remaining());
  }

  boolean isTooLong() {
    return bytes.length > LONGEST || length(ByteBuffer.wrap(bytes)) > LONGEST;
  }

  boolean isWhole() {
    return isWhole(ByteBuffer.wrap(bytes));
  }

  /** Whether a buffer begins with a whole record. */
  static boolean isWhole(ByteBuffer bytes) {
    return bytes.remaining() >= length(bytes);
  }

  private static int length(ByteBuffer bytes) {
    return bytes.remaining() < HEADER
        ? HEADER
        : HEADER + Short.toUnsignedInt(bytes.getShort(bytes.position() + 3));
  }

  /** All that was kept, which is forgotten. */
  IoBuffer take() {
    IoBuffer all = IoBuffer.wrap(bytes);
    bytes = new byte[0];
    return all;
  }
}
