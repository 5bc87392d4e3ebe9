package org.mayday.apf.message;

/**
 * APF_CHANNEL_WINDOW_ADJUST (type 93): gives credit.
 *
 * @param recipient channel number of the receiver
 * @param bytes how many more bytes the sender of this message is ready to take
 */
public record ChannelWindowAdjust(long recipient, long bytes) implements ApfMessage {

  public ChannelWindowAdjust {
    Uint32.check(recipient, "recipient");
    Uint32.check(bytes, "bytes");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
