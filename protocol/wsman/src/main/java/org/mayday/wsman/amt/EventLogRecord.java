package org.mayday.wsman.amt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.mayday.wsman.instance.CodedValue;

/**
 * One record of the event log: 21 bytes, the fields in this order, one byte each unless said
 * otherwise (Intel AMT Implementation and Reference Guide, AMT_MessageLog.GetRecords; the fields
 * are those of the IPMI Platform Event Trap Format 1.0).
 *
 * @param time when it was written, by the PC's clock; 4 bytes, little-endian, seconds since 1970
 * @param deviceAddress address of the device that reports, 255 for none
 * @param sensorType EventSensorType
 * @param eventType EventType
 * @param eventOffset EventOffset
 * @param sourceType EventSourceType
 * @param severity EventSeverity
 * @param sensorNumber number of the sensor, 255 for none
 * @param entity kind of the part concerned
 * @param entityInstance which one of them
 * @param eventData 8 bytes as 16 lower-case hex digits
 */
public record EventLogRecord(
    Instant time,
    int deviceAddress,
    int sensorType,
    int eventType,
    int eventOffset,
    int sourceType,
    CodedValue<EventSeverity> severity,
    int sensorNumber,
    int entity,
    int entityInstance,
    String eventData) {
  /** Bytes of a record. */
  public static final int LENGTH = 21;

  private static final int DATA_LENGTH = 8;

  /** Decodes the base64 text of a record; empty if it is not one of 21 bytes. */
  public static Optional<EventLogRecord> decode(String base64) {
    try {
      byte[] raw = Base64.getMimeDecoder().decode(base64);
      return raw.length == LENGTH ? Optional.of(read(ByteBuffer.wrap(raw))) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static EventLogRecord read(ByteBuffer raw) {
    long seconds = Integer.toUnsignedLong(raw.order(ByteOrder.LITTLE_ENDIAN).getInt());
    return new EventLogRecord(
        Instant.ofEpochSecond(seconds),
        unsigned(raw),
        unsigned(raw),
        unsigned(raw),
        unsigned(raw),
        unsigned(raw),
        CodedValue.of(EventSeverity.class, unsigned(raw)),
        unsigned(raw),
        unsigned(raw),
        unsigned(raw),
        hex(raw));
  }

  private static int unsigned(ByteBuffer raw) {
    return Byte.toUnsignedInt(raw.get());
  }

  private static String hex(ByteBuffer raw) {
    byte[] data = new byte[DATA_LENGTH];
    raw.get(data);
    return HexFormat.of().formatHex(data);
  }

  /** Whether the user asked for a remote connection. */
  public boolean isUserRequestForRemoteConnection() {
    return EventWords.isUserRequest(sensorType, eventData);
  }
}
