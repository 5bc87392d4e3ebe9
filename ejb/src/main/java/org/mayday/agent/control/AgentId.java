package org.mayday.agent.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.mayday.operation.boundary.BadArguments;

/**
 * The identifier of a watched program: 16 bytes in base64, of which the first three fields of the
 * UUID are little-endian (Intel AMT Implementation and Reference Guide, "Create an Agent
 * Watchdog").
 */
final class AgentId {
  private static final int BYTES = 16;

  private AgentId() {}

  static String base64(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt((int) (id.getMostSignificantBits() >>> 32));
    bytes.putShort((short) (id.getMostSignificantBits() >>> 16));
    bytes.putShort((short) id.getMostSignificantBits());
    bytes.order(ByteOrder.BIG_ENDIAN).putLong(id.getLeastSignificantBits());
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The UUID of a key; empty if it is none. */
  static Optional<UUID> uuid(String base64) {
    byte[] raw;
    try {
      raw = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (raw.length != BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    long first = bytes.getInt() & 0xFFFFFFFFL;
    long second = bytes.getShort() & 0xFFFFL;
    long third = bytes.getShort() & 0xFFFFL;
    return Optional.of(
        new UUID(first << 32 | second << 16 | third, bytes.order(ByteOrder.BIG_ENDIAN).getLong()));
  }

  static UUID parse(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.getMostSignificantBits() != 0 || id.getLeastSignificantBits() != 0) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new BadArguments("id must be a UUID, and not all zeros.");
  }
}
