package org.mayday.apf.message;

/**
 * Global request "cancel-tcpip-forward": the device accepts channels to this port no longer.
 *
 * @param wantReply whether an answer is asked for
 * @param address address or name that the port belongs to
 * @param port TCP port; unsigned 32 bit on the wire
 */
public record CancelTcpipForward(boolean wantReply, String address, long port)
    implements GlobalRequest {

  public CancelTcpipForward {
    Uint32.check(port, "port");
  }

  @Override
  public String name() {
    return ApfNames.CANCEL_TCPIP_FORWARD;
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
