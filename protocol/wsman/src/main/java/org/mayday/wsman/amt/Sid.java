package org.mayday.wsman.amt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Security identifiers as Windows writes them (MS-DTYP 2.4.2). */
final class Sid {
  private static final int HEAD = 8;
  private static final int SUB_AUTHORITY = 4;

  private Sid() {}

  /** The usual text, S-1-5-21-..., of a binary SID; its hex digits if it is none. */
  static String text(byte[] binary) {
    if (binary.length < HEAD || binary.length != HEAD + SUB_AUTHORITY * binary[1]) {
      return HexFormat.of().formatHex(binary);
    }
    ByteBuffer raw = ByteBuffer.wrap(binary);
    StringBuilder text = new StringBuilder("S-").append(Byte.toUnsignedInt(raw.get()));
    raw.get();
    long authority =
        Short.toUnsignedLong(raw.getShort()) << 32 | Integer.toUnsignedLong(raw.getInt());
    text.append('-').append(authority);
    raw.order(ByteOrder.LITTLE_ENDIAN);
    while (raw.hasRemaining()) {
      text.append('-').append(Integer.toUnsignedLong(raw.getInt()));
    }
    return text.toString();
  }
}
