package org.mayday.redirection.kvm;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/**
 * The one zlib stream of a session (RFC 1950), read byte by byte, rectangle for rectangle. Blocks
 * may be stored or compressed. Holds memory outside of the heap until it is closed.
 */
final class Inflated implements AutoCloseable {
  private static final int ROOM = 8_192;

  private final Inflater inflater = new Inflater();
  private final byte[] out = new byte[ROOM];
  private int at;
  private int end;

  /** The bytes of the next rectangle. */
  void begin(byte[] compressed, int length) {
    inflater.setInput(compressed, 0, length);
  }

  /** The next byte, 0 to 255. */
  int read() throws RedirectionException {
    if (at == end && !more()) {
      throw nonsense("a rectangle is cut off");
    }
    return out[at++] & 0xFF;
  }

  /** Nothing may be left over. */
  void finish() throws RedirectionException {
    if (at < end || more() || inflater.getRemaining() > 0) {
      throw nonsense("a rectangle is longer than its tiles");
    }
  }

  private boolean more() throws RedirectionException {
    try {
      at = 0;
      end = inflater.inflate(out);
      return end > 0;
    } catch (DataFormatException e) {
      throw nonsense("a rectangle is not compressed as it should be: " + e.getMessage());
    }
  }

  private static RedirectionException nonsense(String what) {
    return new RedirectionException(Reason.NONSENSE, what);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
