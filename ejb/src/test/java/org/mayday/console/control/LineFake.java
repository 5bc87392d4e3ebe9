package org.mayday.console.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** A line to firmware that says what a test has it say. */
final class LineFake extends SilentLine {
  private static final byte[] BEGUN =
      HexFormat.of().parseHex("2100000001000000102764000000102764000000000000");

  private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
  private boolean farewell;

  synchronized void firmwareBegins() {
    add(BEGUN);
  }

  synchronized void says(String words) {
    byte[] bytes = words.getBytes(US_ASCII);
    add(
        ByteBuffer.allocate(10 + bytes.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x2A)
            .position(8)
            .putShort((short) bytes.length)
            .put(bytes)
            .array());
  }

  synchronized String typed() {
    return typed.toString(US_ASCII);
  }

  synchronized boolean farewell() {
    return farewell;
  }

  @Override
  synchronized void sent(ByteBuffer bytes) {
    byte code = bytes.get(bytes.position());
    if (code == 0x28) {
      typed.write(
          bytes.array(), bytes.arrayOffset() + bytes.position() + 10, bytes.remaining() - 10);
    }
    farewell |= code == 0x22;
  }
}
