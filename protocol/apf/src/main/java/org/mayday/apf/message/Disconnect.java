package org.mayday.apf.message;

import java.util.Optional;

/**
 * APF_DISCONNECT (type 1): ends the session; nothing follows.
 *
 * @param code reason, unsigned 32 bit; {@link DisconnectReason} names the known ones
 */
public record Disconnect(long code) implements ApfMessage {

  public Disconnect {
    Uint32.check(code, "reason");
  }

  public Disconnect(DisconnectReason reason) {
    this(reason.code());
  }

  /** The reason by its name, or empty if the number is not known. */
  public Optional<DisconnectReason> reason() {
    return DisconnectReason.of(code);
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
