package org.mayday.apf.message;

/**
 * APF_KEEPALIVE_OPTIONS_REPLY (type 211): the device says what it will do.
 *
 * @param intervalSeconds seconds between two requests, unsigned 32 bit
 * @param timeoutSeconds seconds to wait for the answer, unsigned 32 bit; 0 leaves it to the device
 */
public record KeepAliveOptionsReply(long intervalSeconds, long timeoutSeconds)
    implements ApfMessage {

  public KeepAliveOptionsReply {
    Uint32.check(intervalSeconds, "interval");
    Uint32.check(timeoutSeconds, "timeout");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
