package org.mayday.apf.message;

/**
 * Global request "tcpip-forward": the device accepts channels to one of its TCP ports.
 *
 * @param wantReply whether an answer is asked for
 * @param address address or name that the port belongs to
 * @param port TCP port; unsigned 32 bit on the wire
 */
public record TcpipForward(boolean wantReply, String address, long port) implements GlobalRequest {

  public TcpipForward {
    Uint32.check(port, "port");
  }

  @Override
  public String name() {
    return ApfNames.TCPIP_FORWARD;
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
