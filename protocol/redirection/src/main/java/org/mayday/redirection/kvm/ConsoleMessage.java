package org.mayday.redirection.kvm;

import java.nio.ByteBuffer;
import java.util.List;

/** What a console says once the session is up (RFC 6143 7.5). */
public sealed interface ConsoleMessage {
  /** The message as on the wire. */
  byte[] bytes();

  /** Pixels are to be told in this format from the next update on. */
  record SetFormat(PixelFormat format) implements ConsoleMessage {
    static final byte CODE = 0;

    @Override
    public byte[] bytes() {
      ByteBuffer out = message(CODE, 4 + PixelFormat.LENGTH);
      out.position(4);
      format.write(out);
      return out.array();
    }
  }

  /** The encodings that the console understands, the one it likes best first. */
  record SetEncodings(List<Integer> encodings) implements ConsoleMessage {
    static final byte CODE = 2;

    public SetEncodings {
      encodings = List.copyOf(encodings);
    }

    @Override
    public byte[] bytes() {
      ByteBuffer out = message(CODE, 4 + 4 * encodings.size());
      out.putShort(2, (short) encodings.size()).position(4);
      encodings.forEach(out::putInt);
      return out.array();
    }
  }

  /** The console wants an area, or what has changed of it since it was told last. */
  record RequestUpdate(boolean incremental, Area area) implements ConsoleMessage {
    static final byte CODE = 3;

    @Override
    public byte[] bytes() {
      ByteBuffer out = message(CODE, 10);
      out.put(1, (byte) (incremental ? 1 : 0)).position(2);
      return out.putShort((short) area.x())
          .putShort((short) area.y())
          .putShort((short) area.width())
          .putShort((short) area.height())
          .array();
    }
  }

  /** A key goes down or up; keys are named as in the X Window System. */
  record Key(boolean down, int keysym) implements ConsoleMessage {
    static final byte CODE = 4;

    @Override
    public byte[] bytes() {
      return message(CODE, 8).put(1, (byte) (down ? 1 : 0)).putInt(4, keysym).array();
    }
  }

  /**
   * The mouse is here.
   *
   * @param buttons bit 0 is the left, 1 the middle and 2 the right one, 3 and 4 the wheel
   */
  record Pointer(int buttons, int x, int y) implements ConsoleMessage {
    static final byte CODE = 5;

    @Override
    public byte[] bytes() {
      ByteBuffer out = message(CODE, 6).put(1, (byte) buttons);
      return out.putShort(2, (short) x).putShort(4, (short) y).array();
    }
  }

  /** Cut text, or what goes as such. */
  record Cut(Clipboard content) implements ConsoleMessage {
    static final byte CODE = 6;

    @Override
    public byte[] bytes() {
      byte[] bytes = content.bytes();
      if (bytes.length > Clipboard.MOST_BYTES) {
        throw new IllegalArgumentException("cut text of " + bytes.length + " bytes");
      }
      ByteBuffer out = message(CODE, 8 + bytes.length).putInt(4, bytes.length);
      return out.put(8, bytes).array();
    }
  }

  private static ByteBuffer message(byte code, int length) {
    return ByteBuffer.allocate(length).put(0, code);
  }
}
