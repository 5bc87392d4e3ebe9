package org.mayday.apf.message;

/**
 * APF_CHANNEL_OPEN (type 90). The maximum packet size on the wire is reserved and always
 * 0xFFFFFFFF.
 *
 * @param type {@link ApfNames#FORWARDED_TCPIP} (server to device) or {@link ApfNames#DIRECT_TCPIP}
 *     (device to server)
 * @param sender channel number of the sender
 * @param window bytes that the sender of this message is ready to take
 * @param host host to be connected
 * @param port port to be connected
 * @param originator address of whoever asked for the connection
 * @param originatorPort port of whoever asked for the connection
 */
public record ChannelOpen(
    String type,
    long sender,
    long window,
    String host,
    long port,
    String originator,
    long originatorPort)
    implements ApfMessage {

  public ChannelOpen {
    Uint32.check(sender, "sender");
    Uint32.check(window, "window");
    Uint32.check(port, "port");
    Uint32.check(originatorPort, "originator port");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
