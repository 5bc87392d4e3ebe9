package org.mayday.apf.message;

import java.util.UUID;

/**
 * APF_PROTOCOLVERSION (type 192): the first message of a device; 93 bytes with its 64 reserved
 * ones.
 *
 * @param major major version, unsigned 32 bit
 * @param minor minor version, unsigned 32 bit
 * @param trigger why the device calls, unsigned 32 bit, as sent; firmware generations disagree
 *     about the meaning of some numbers
 * @param platform UUID of the device; on the wire its first three fields are little-endian
 */
public record ProtocolVersion(long major, long minor, long trigger, UUID platform)
    implements ApfMessage {

  public ProtocolVersion {
    Uint32.check(major, "major");
    Uint32.check(minor, "minor");
    Uint32.check(trigger, "trigger");
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
