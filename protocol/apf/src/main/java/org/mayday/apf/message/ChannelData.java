package org.mayday.apf.message;

import java.nio.ByteBuffer;

/**
 * APF_CHANNEL_DATA (type 94).
 *
 * <p>The payload is a view of a buffer that belongs to whoever made the message: it is valid only
 * until the call that hands the message over returns. Whoever needs the bytes longer copies them.
 *
 * @param recipient channel number of the receiver
 * @param payload the bytes from position to limit
 */
public record ChannelData(long recipient, ByteBuffer payload) implements ApfMessage {

  public ChannelData {
    Uint32.check(recipient, "recipient");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }

  /** Tells the length, not the bytes. */
  @Override
  public String toString() {
    return "ChannelData[recipient=" + recipient + ", length=" + payload.remaining() + "]";
  }
}
