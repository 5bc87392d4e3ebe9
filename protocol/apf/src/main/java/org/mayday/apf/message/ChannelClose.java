package org.mayday.apf.message;

/**
 * APF_CHANNEL_CLOSE (type 97): the sender will send nothing more on this channel; each side sends
 * it once.
 *
 * @param recipient channel number of the receiver
 */
public record ChannelClose(long recipient) implements ApfMessage {

  public ChannelClose {
    Uint32.check(recipient, "recipient");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
