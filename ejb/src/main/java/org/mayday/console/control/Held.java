package org.mayday.console.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.ConsoleMessage;

/**
 * Turns what a browser's keyboard and mouse do into messages for the firmware, and remembers what
 * is held down, so that nothing stays down on the PC when whoever held it has gone. Not
 * thread-safe.
 *
 * <p>A browser says records of six bytes, numbers big-endian: 1, down or up, a keysym of the X
 * Window System of four bytes; or 2, the buttons, x and y of two bytes each. What is none is passed
 * over.
 */
final class Held {
  /** Everything that is held goes up. */
  static final byte[] LET_GO = {};

  private static final int RECORD = 6;
  private static final byte KEY = 1;
  private static final byte POINTER = 2;

  /** A person has ten fingers; a browser that says otherwise is not believed. */
  private static final int MOST_KEYS = 32;

  private final Set<Integer> keys = new LinkedHashSet<>();
  private @Nullable Occupant by;
  private ConsoleMessage.Pointer pointer = new ConsoleMessage.Pointer(0, 0, 0);

  /** Finds pixels. */
  @FunctionalInterface
  interface Frame {
    /** The pixel at a place, or the nearest one to it. */
    Area pixel(int x, int y);
  }

  /** The messages for what somebody did. */
  byte[] messages(Typed.Piece piece, Frame frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (piece.by() != by || piece.bytes().length == 0) {
      out.writeBytes(letGo());
      by = piece.by();
    }
    ByteBuffer in = ByteBuffer.wrap(piece.bytes());
    while (in.remaining() >= RECORD) {
      record(in.slice(in.position(), RECORD), frame, out);
      in.position(in.position() + RECORD);
    }
    return out.toByteArray();
  }

  private void record(ByteBuffer in, Frame frame, ByteArrayOutputStream out) {
    int second = Byte.toUnsignedInt(in.get(1));
    if (in.get(0) == KEY) {
      key(second != 0, in.getInt(2), out);
    } else if (in.get(0) == POINTER) {
      Area at =
          frame.pixel(Short.toUnsignedInt(in.getShort(2)), Short.toUnsignedInt(in.getShort(4)));
      pointer = new ConsoleMessage.Pointer(second, at.x(), at.y());
      out.writeBytes(pointer.bytes());
    }
  }

  private void key(boolean down, int keysym, ByteArrayOutputStream out) {
    boolean known = keys.contains(keysym);
    if (down && !known && keys.size() >= MOST_KEYS) {
      return;
    }
    if (down) {
      keys.add(keysym);
    } else {
      keys.remove(keysym);
    }
    out.writeBytes(new ConsoleMessage.Key(down, keysym).bytes());
  }

  /** The messages after which nothing is held. */
  byte[] letGo() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    keys.forEach(key -> out.writeBytes(new ConsoleMessage.Key(false, key).bytes()));
    keys.clear();
    if (pointer.buttons() != 0) {
      pointer = new ConsoleMessage.Pointer(0, pointer.x(), pointer.y());
      out.writeBytes(pointer.bytes());
    }
    return out.toByteArray();
  }
}
