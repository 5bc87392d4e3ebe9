package org.mayday.simulator.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mayday.simulator.log.LogRecord;

/**
 * Writes a record of the event log as a Platform Event Trap: an SNMPv1 trap (RFC 1157 4.1.6) whose
 * one variable holds the event (IPMI Platform Event Trap Format Specification 1.0, Tables 1 to 3).
 */
public final class PlatformEventTrap {

  private static final Instant EPOCH = Instant.parse("1998-01-01T00:00:00Z");
  private static final byte[] ENTERPRISE = {
    0x2B, 6, 1, 4, 1, (byte) 0x98, 0x6F, 1, 1 // 1.3.6.1.4.1.3183.1.1
  };
  private static final byte[] VARIABLE = {0x2B, 6, 1, 4, 1, (byte) 0x98, 0x6F, 1, 1, 1};
  private static final byte[] AGENT = {(byte) 192, 0, 2, 7};
  private static final int INTEL = 343;
  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int IDENTIFIER = 0x06;
  private static final int SEQUENCE = 0x30;
  private static final int ADDRESS = 0x40;
  private static final int TICKS = 0x43;
  private static final int TRAP = 0xA4;
  private static final int ENTERPRISE_SPECIFIC = 6;

  private PlatformEventTrap() {}

  /**
   * Writes the datagram.
   *
   * @param system UUID of the platform
   * @param sequence number of the event, 0 to 65,535; the same when it is sent again
   */
  public static byte[] of(LogRecord entry, UUID system, int sequence) {
    byte[] log = entry.bytes();
    byte[] specific = {log[5], log[6], log[7]};
    byte[] pdu =
        join(
            element(IDENTIFIER, ENTERPRISE),
            element(ADDRESS, AGENT),
            element(INTEGER, new byte[] {ENTERPRISE_SPECIFIC}),
            // a leading zero keeps the integer positive
            element(INTEGER, log[5] < 0 ? join(new byte[1], specific) : specific),
            element(TICKS, new byte[] {0}),
            element(
                SEQUENCE,
                element(
                    SEQUENCE,
                    element(IDENTIFIER, VARIABLE),
                    element(OCTETS, event(entry, log, system, sequence)))));
    return element(
        SEQUENCE,
        element(INTEGER, new byte[] {0}),
        element(OCTETS, "public".getBytes(US_ASCII)),
        element(TRAP, pdu));
  }

  private static byte[] event(LogRecord entry, byte[] log, UUID system, int sequence) {
    return ByteBuffer.allocate(47)
        .putLong(system.getMostSignificantBits())
        .putLong(system.getLeastSignificantBits())
        .putShort((short) sequence)
        .putInt((int) Duration.between(EPOCH, entry.at()).toSeconds())
        .putShort((short) 0) // UTC
        .put(log[8]) // trap source type
        .put(log[8]) // event source type
        .put(log[9]) // severity
        .put((byte) 0xFF) // sensor device
        .put(log[10]) // sensor number
        .put(log[11]) // entity
        .put(log[12]) // entity instance
        .put(log, 13, 8) // event data
        .put((byte) 0xFF) // language
        .putInt(INTEL)
        .putShort((short) 0) // system id
        .put((byte) 0xC1) // no OEM fields
        .array();
  }

  /** BER with lengths below 128, or below 256 by one more byte. */
  private static byte[] element(int type, byte[]... parts) {
    byte[] content = join(parts);
    byte[] head =
        content.length < 128
            ? new byte[] {(byte) type, (byte) content.length}
            : new byte[] {(byte) type, (byte) 0x81, (byte) content.length};
    return join(head, content);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
