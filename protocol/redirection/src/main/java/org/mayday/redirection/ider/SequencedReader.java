package org.mayday.redirection.ider;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/**
 * Cuts what comes into messages, and holds each to its number: the first is 0. Room is made as
 * bytes come, not as a length promises them. Not thread-safe.
 */
abstract class SequencedReader {
  private static final int NUMBERED = 8;
  private static final int END_LENGTH = 4;
  private static final int FIRST_ROOM = 64;

  private byte[] held = new byte[FIRST_ROOM];
  private int have;
  private int due;

  /**
   * How many bytes the message has that begins so, as far as they tell.
   *
   * @param have more than 0
   * @throws RedirectionException if there is no such message
   */
  abstract int length(ByteBuffer begun, int have) throws RedirectionException;

  /** Takes a whole message; its bytes are good for the call only. */
  abstract void take(ByteBuffer message) throws RedirectionException;

  /**
   * Takes what came; a split may be anywhere.
   *
   * @throws RedirectionException if the other side does not say so, or not now
   */
  public final void receive(ByteBuffer in) throws RedirectionException {
    while (in.hasRemaining()) {
      int part = Math.min(wanted() - have, in.remaining());
      if (have + part > held.length) {
        held = Arrays.copyOf(held, Math.max(have + part, 2 * held.length));
      }
      in.get(held, have, part);
      have += part;
      if (have == wanted()) {
        int length = have;
        have = 0;
        whole(ByteBuffer.wrap(held, 0, length).order(ByteOrder.LITTLE_ENDIAN));
      }
    }
  }

  private int wanted() throws RedirectionException {
    if (have == 0) {
      return 1;
    }
    if (held[0] == Code.END_SESSION) {
      return END_LENGTH;
    }
    ByteBuffer begun = ByteBuffer.wrap(held, 0, have).order(ByteOrder.LITTLE_ENDIAN);
    return length(begun, have);
  }

  private void whole(ByteBuffer message) throws RedirectionException {
    if (message.limit() >= NUMBERED) {
      int number = message.getInt(4);
      if (number != due) {
        throw nonsense(
            "message %d where %d is due"
                .formatted(Integer.toUnsignedLong(number), Integer.toUnsignedLong(due)));
      }
      due++;
    }
    take(message);
  }

  static RedirectionException nonsense(String what) {
    return new RedirectionException(Reason.NONSENSE, what);
  }

  /** Bounds the length of data. */
  static int data(int head, int length) throws RedirectionException {
    if (length == 0 || length > ConsoleMessage.MOST_DATA) {
      throw nonsense(length + " bytes of data in a message");
    }
    return head + length;
  }
}
