package org.mayday.apf.message;

import java.nio.ByteBuffer;

/**
 * Global request "udp-send-to@amt.intel.com": the device asks the server to send a datagram on its
 * behalf, such as a Platform Event Trap.
 *
 * @param wantReply whether an answer is asked for
 * @param host destination host
 * @param port destination port; unsigned 32 bit on the wire
 * @param originator address that the datagram comes from
 * @param originatorPort port that the datagram comes from; unsigned 32 bit on the wire
 * @param payload the datagram; read-only and owned by this message
 */
public record UdpSendTo(
    boolean wantReply,
    String host,
    long port,
    String originator,
    long originatorPort,
    ByteBuffer payload)
    implements GlobalRequest {

  public UdpSendTo {
    Uint32.check(port, "port");
    Uint32.check(originatorPort, "originator port");
    payload =
        ByteBuffer.allocate(payload.remaining()).put(payload.duplicate()).flip().asReadOnlyBuffer();
  }

  /** The datagram, positioned at its start. */
  @Override
  public ByteBuffer payload() {
    return payload.duplicate();
  }

  @Override
  public String name() {
    return ApfNames.UDP_SEND_TO;
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
