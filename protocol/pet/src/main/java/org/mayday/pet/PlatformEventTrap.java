package org.mayday.pet;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.mayday.wsman.amt.EventSeverity;
import org.mayday.wsman.amt.EventWords;
import org.mayday.wsman.instance.CodedValue;

/**
 * A Platform Event Trap (IPMI Platform Event Trap Format Specification 1.0): what kind of event
 * from the specific-trap field (Table 1), the rest from the variable binding (Table 3), whose
 * numbers are in network byte order.
 *
 * @param guid of the system that reports, its bytes in the order in which they were sent
 * @param sequence sequence number or cookie, 0 to 65,535; the same in repetitions of a trap
 * @param time by the PC's clock; empty if it does not tell
 * @param utcOffset minutes that the PC's local time is ahead of UTC; empty if it does not tell
 * @param sensorType Event Sensor Type of the specific trap
 * @param eventType Event Type of the specific trap, 111 for one that the sensor type defines
 * @param eventOffset Event Offset of the specific trap, its low 4 bits
 * @param deasserted whether the state is over; high bit of the offset
 * @param trapSource what sent the trap
 * @param eventSource what saw the event
 * @param sensorDevice 255 for none
 * @param sensorNumber 255 for none
 * @param entity kind of the part concerned
 * @param entityInstance which one of them
 * @param eventData 8 bytes as 16 lower-case hex digits
 * @param language 255 for none
 * @param manufacturer IANA enterprise number, unsigned 32 bit
 * @param system number of the product, 0 to 65,535
 * @param oem what follows, as hex digits; empty if nothing does
 */
public record PlatformEventTrap(
    UUID guid,
    int sequence,
    Optional<Instant> time,
    Optional<Integer> utcOffset,
    int sensorType,
    int eventType,
    int eventOffset,
    boolean deasserted,
    int trapSource,
    int eventSource,
    CodedValue<EventSeverity> severity,
    int sensorDevice,
    int sensorNumber,
    int entity,
    int entityInstance,
    String eventData,
    int language,
    long manufacturer,
    int system,
    String oem) {
  /** Most bytes of a datagram that are read; real ones have about 130. */
  public static final int LARGEST = 4_096;

  /** PET 1.0 Table 3, "Local Timestamp": seconds since 0:00 1/1/98. */
  private static final Instant EPOCH = Instant.parse("1998-01-01T00:00:00Z");

  private static final int UNSPECIFIED_OFFSET = 0xFFFF;
  private static final int DATA_LENGTH = 8;
  private static final int DEASSERTED = 0x80;

  /**
   * Decodes a datagram.
   *
   * @throws MalformedTrapException if it is no SNMPv1 trap of the PET enterprise, or too short or
   *     long for one
   */
  public static PlatformEventTrap decode(byte[] datagram) throws MalformedTrapException {
    if (datagram.length > LARGEST) {
      throw new MalformedTrapException("The datagram is larger than " + LARGEST);
    }
    SnmpTrap trap = SnmpTrap.read(datagram);
    try {
      return read(trap.specific(), ByteBuffer.wrap(trap.body()));
    } catch (BufferUnderflowException e) {
      throw new MalformedTrapException("The trap is too short for a platform event", e);
    }
  }

  private static PlatformEventTrap read(int specific, ByteBuffer body) {
    UUID guid = new UUID(body.getLong(), body.getLong());
    int sequence = Short.toUnsignedInt(body.getShort());
    long seconds = Integer.toUnsignedLong(body.getInt());
    int offset = Short.toUnsignedInt(body.getShort());
    return new PlatformEventTrap(
        guid,
        sequence,
        seconds == 0 ? Optional.empty() : Optional.of(utc(seconds, offset)),
        offset == UNSPECIFIED_OFFSET ? Optional.empty() : Optional.of((int) (short) offset),
        specific >>> 16 & 0xFF,
        specific >>> 8 & 0xFF,
        specific & 0x0F,
        (specific & DEASSERTED) != 0,
        unsigned(body),
        unsigned(body),
        CodedValue.of(EventSeverity.class, unsigned(body)),
        unsigned(body),
        unsigned(body),
        unsigned(body),
        unsigned(body),
        hex(body, DATA_LENGTH),
        unsigned(body),
        Integer.toUnsignedLong(body.getInt()),
        Short.toUnsignedInt(body.getShort()),
        hex(body, body.remaining()));
  }

  /** What it reports, in words. */
  public String words() {
    String words = EventWords.of(sensorType, severity, eventOffset, eventData);
    return deasserted ? words + ", which is over" : words;
  }

  /** Whether the user asked for a remote connection. */
  public boolean isUserRequestForRemoteConnection() {
    return EventWords.isUserRequest(sensorType, eventData);
  }

  /** The timestamp is local time, as far as the trap tells how far that is from UTC. */
  private static Instant utc(long seconds, int offset) {
    int minutes = offset == UNSPECIFIED_OFFSET ? 0 : (short) offset;
    return EPOCH.plusSeconds(seconds - minutes * 60L);
  }

  private static int unsigned(ByteBuffer body) {
    return Byte.toUnsignedInt(body.get());
  }

  private static String hex(ByteBuffer body, int length) {
    byte[] raw = new byte[length];
    body.get(raw);
    return HexFormat.of().formatHex(raw);
  }
}
