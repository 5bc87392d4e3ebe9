package org.mayday.apf.message;

/**
 * APF_KEEPALIVE_OPTIONS_REQUEST (type 210): the server says how often the device shall send
 * KEEPALIVE_REQUEST.
 *
 * @param intervalSeconds seconds between two requests, unsigned 32 bit
 * @param timeoutSeconds seconds to wait for the answer, unsigned 32 bit; 0 leaves it to the device
 */
public record KeepAliveOptionsRequest(long intervalSeconds, long timeoutSeconds)
    implements ApfMessage {

  public KeepAliveOptionsRequest {
    Uint32.check(intervalSeconds, "interval");
    Uint32.check(timeoutSeconds, "timeout");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
