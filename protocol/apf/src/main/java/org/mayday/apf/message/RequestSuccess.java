package org.mayday.apf.message;

import java.util.OptionalLong;

/**
 * APF_REQUEST_SUCCESS (type 81): a global request was granted. Only the answer to tcpip-forward
 * names a port; which form it is cannot be told from the bytes, the receiver must know what it
 * asked.
 *
 * @param port the bound port, unsigned 32 bit, or empty
 */
public record RequestSuccess(OptionalLong port) implements ApfMessage {

  public RequestSuccess {
    port.ifPresent(value -> Uint32.check(value, "port"));
  }

  /** The answer to tcpip-forward. */
  public static RequestSuccess withPort(long port) {
    return new RequestSuccess(OptionalLong.of(port));
  }

  /** The answer to any other request. */
  public static RequestSuccess plain() {
    return new RequestSuccess(OptionalLong.empty());
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
