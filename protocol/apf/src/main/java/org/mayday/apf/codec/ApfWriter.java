package org.mayday.apf.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a message; without a buffer it only counts them. */
final class ApfWriter {
  private final @Nullable ByteBuffer out;
  private int length;

  ApfWriter(@Nullable ByteBuffer out) {
    this.out = out;
  }

  ApfWriter type(ApfType type) {
    return uint8(type.code());
  }

  ApfWriter flag(boolean value) {
    return uint8(value ? 1 : 0);
  }

  ApfWriter uint8(int value) {
    length++;
    if (out != null) {
      out.put((byte) value);
    }
    return this;
  }

  ApfWriter uint16(int value) {
    length += Short.BYTES;
    if (out != null) {
      out.putShort((short) value);
    }
    return this;
  }

  ApfWriter uint32(long value) {
    length += Integer.BYTES;
    if (out != null) {
      out.putInt((int) value);
    }
    return this;
  }

  ApfWriter text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    uint32(bytes.length);
    length += bytes.length;
    if (out != null) {
      out.put(bytes);
    }
    return this;
  }

  ApfWriter counted(ByteBuffer bytes) {
    uint32(bytes.remaining());
    length += bytes.remaining();
    if (out != null) {
      out.put(bytes.duplicate());
    }
    return this;
  }

  /** First three fields little-endian, as SMBIOS and AMT store it. */
  ApfWriter uuid(UUID value) {
    length += 2 * Long.BYTES;
    if (out != null) {
      long high = value.getMostSignificantBits();
      out.putInt(Integer.reverseBytes((int) (high >>> 32)));
      out.putShort(Short.reverseBytes((short) (high >>> 16)));
      out.putShort(Short.reverseBytes((short) high));
      out.putLong(value.getLeastSignificantBits());
    }
    return this;
  }

  ApfWriter zeros(int count) {
    for (int i = 0; i < count; i++) {
      uint8(0);
    }
    return this;
  }

  /** Bytes written or counted so far. */
  int length() {
    return length;
  }
}
