package org.mayday.redirection.kvm;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.mayday.redirection.RedirectionException;

/**
 * Gathers as many bytes as the next step wants, wherever what comes is split. Room is made as bytes
 * come, not as a length promises them. Each step says what it expects next.
 */
final class Pieces {
  private static final int FIRST_ROOM = 256;

  /** Takes the bytes that it waited for; they are good for the call only. */
  interface Step {
    void take(ByteBuffer bytes) throws RedirectionException;
  }

  private byte[] held = new byte[FIRST_ROOM];
  private int have;
  private int wanted;
  private Step next;

  Pieces(int bytes, Step first) {
    wanted = bytes;
    next = first;
  }

  /** The next step wants this many bytes, which may be none. */
  void expect(int bytes, Step step) {
    wanted = bytes;
    next = step;
  }

  void receive(ByteBuffer in) throws RedirectionException {
    while (in.hasRemaining() || wanted == 0) {
      int length = Math.min(wanted - have, in.remaining());
      if (have + length > held.length) {
        held = Arrays.copyOf(held, Math.max(have + length, 2 * held.length));
      }
      in.get(held, have, length);
      have += length;
      if (have == wanted) {
        have = 0;
        next.take(ByteBuffer.wrap(held, 0, wanted));
      }
    }
  }
}
