package org.mayday.apf.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mayday.apf.codec.MalformedApfException.Reason;

/** Reads the fields of a message that has been measured: nothing is missing any more. */
final class ApfReader {
  private final ByteBuffer in;

  ApfReader(ByteBuffer in) {
    this.in = in;
  }

  boolean flag() {
    return in.get() != 0;
  }

  int uint8() {
    return Byte.toUnsignedInt(in.get());
  }

  long uint32() {
    return Integer.toUnsignedLong(in.getInt());
  }

  String text() throws MalformedApfException {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedApfException(Reason.NOT_TEXT, "a text is not UTF-8");
    }
  }

  /** A view of a counted field; the bytes stay where they are. */
  ByteBuffer view() {
    int length = in.getInt();
    ByteBuffer view = in.slice(in.position(), length);
    skip(length);
    return view;
  }

  /** First three fields little-endian, as SMBIOS and AMT store it. */
  UUID uuid() {
    long low = Integer.toUnsignedLong(Integer.reverseBytes(in.getInt()));
    long mid = Short.toUnsignedLong(Short.reverseBytes(in.getShort()));
    long high = Short.toUnsignedLong(Short.reverseBytes(in.getShort()));
    return new UUID(low << 32 | mid << 16 | high, in.getLong());
  }

  void skip(int length) {
    in.position(in.position() + length);
  }
}
