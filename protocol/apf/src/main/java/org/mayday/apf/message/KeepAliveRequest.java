package org.mayday.apf.message;

/**
 * APF_KEEPALIVE_REQUEST (type 208): asks whether the peer is alive.
 *
 * @param cookie number that the answer repeats, unsigned 32 bit
 */
public record KeepAliveRequest(long cookie) implements ApfMessage {

  public KeepAliveRequest {
    Uint32.check(cookie, "cookie");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
