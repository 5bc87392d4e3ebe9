package org.mayday.apf.message;

/**
 * APF_CHANNEL_OPEN_CONFIRMATION (type 91). The maximum packet size on the wire is reserved and
 * always 0xFFFFFFFF.
 *
 * @param recipient channel number of the party that asked
 * @param sender channel number of the party that confirms
 * @param window bytes that the sender of this message is ready to take
 */
public record ChannelOpenConfirmation(long recipient, long sender, long window)
    implements ApfMessage {

  public ChannelOpenConfirmation {
    Uint32.check(recipient, "recipient");
    Uint32.check(sender, "sender");
    Uint32.check(window, "window");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
