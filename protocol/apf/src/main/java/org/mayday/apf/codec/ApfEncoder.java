package org.mayday.apf.codec;

import java.nio.ByteBuffer;
import org.mayday.apf.message.ApfMessage;

/** Writes messages. Stateless; any thread may use it. */
public final class ApfEncoder {

  private ApfEncoder() {}

  /** How many bytes the message takes. */
  public static int lengthOf(ApfMessage message) {
    return write(message, new ApfWriter(null));
  }

  /**
   * Writes a message at the position of a big-endian buffer.
   *
   * @throws java.nio.BufferOverflowException if {@link #lengthOf} bytes do not fit; what was
   *     written so far stays in the buffer
   */
  public static void encode(ApfMessage message, ByteBuffer out) {
    write(message, new ApfWriter(out));
  }

  /** A new buffer that holds the message and nothing else, ready to be read. */
  public static ByteBuffer encode(ApfMessage message) {
    ByteBuffer out = ByteBuffer.allocate(lengthOf(message));
    encode(message, out);
    return out.flip();
  }

  private static int write(ApfMessage message, ApfWriter writer) {
    message.deliverTo(new ApfLayout(writer));
    return writer.length();
  }
}
