package org.mayday.simulator.redirection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** Cuts what a console sends into messages. */
final class Frames {
  private static final int MOST = 70_000;

  private byte[] waiting = {};

  /** A console that says what no console says. */
  static final class Faulty extends Exception {
    private static final long serialVersionUID = 1L;

    Faulty(String what) {
      super(what);
    }
  }

  void add(byte[] bytes) throws Faulty {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(waiting);
    joined.writeBytes(bytes);
    waiting = joined.toByteArray();
    if (waiting.length > MOST) {
      throw new Faulty("more than the firmware has room for");
    }
  }

  /** The next whole message; its bytes are read little-endian. */
  Optional<ByteBuffer> next() throws Faulty {
    int length = waiting.length == 0 ? 1 : length();
    if (waiting.length < length) {
      return Optional.empty();
    }
    ByteBuffer message =
        ByteBuffer.wrap(Arrays.copyOf(waiting, length)).order(ByteOrder.LITTLE_ENDIAN);
    waiting = Arrays.copyOfRange(waiting, length, waiting.length);
    return Optional.of(message);
  }

  /** What has come after the last message; it is forgotten here. */
  byte[] rest() {
    byte[] rest = waiting;
    waiting = new byte[0];
    return rest;
  }

  private int length() throws Faulty {
    ByteBuffer have = ByteBuffer.wrap(waiting).order(ByteOrder.LITTLE_ENDIAN);
    return switch (waiting[0]) {
      case 0x10, 0x22, 0x2B -> 8;
      case 0x12 -> 4;
      case 0x13 -> waiting.length < 9 ? 9 : login(have.getInt(5));
      case 0x20 -> 24;
      case 0x27 -> 14;
      case 0x28 -> waiting.length < 10 ? 10 : 10 + Short.toUnsignedInt(have.getShort(8));
      default -> throw new Faulty("message " + waiting[0]);
    };
  }

  private static int login(int length) throws Faulty {
    if (length < 0 || length > 8 * 256) {
      throw new Faulty("a login of " + length + " bytes");
    }
    return 9 + length;
  }
}
