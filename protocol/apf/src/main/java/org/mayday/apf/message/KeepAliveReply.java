package org.mayday.apf.message;

/**
 * APF_KEEPALIVE_REPLY (type 209): answers KEEPALIVE_REQUEST.
 *
 * @param cookie number that the answer repeats, unsigned 32 bit
 */
public record KeepAliveReply(long cookie) implements ApfMessage {

  public KeepAliveReply {
    Uint32.check(cookie, "cookie");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
