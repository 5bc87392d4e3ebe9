package org.mayday.apf.message;

import java.util.Optional;

/**
 * APF_CHANNEL_OPEN_FAILURE (type 92).
 *
 * @param recipient channel number of the party that asked
 * @param code reason, unsigned 32 bit; {@link OpenFailureReason} names the known ones
 */
public record ChannelOpenFailure(long recipient, long code) implements ApfMessage {

  public ChannelOpenFailure {
    Uint32.check(recipient, "recipient");
    Uint32.check(code, "reason");
  }

  public ChannelOpenFailure(long recipient, OpenFailureReason reason) {
    this(recipient, reason.code());
  }

  /** The reason by its name, or empty if the number is not known. */
  public Optional<OpenFailureReason> reason() {
    return OpenFailureReason.of(code);
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
