package org.mayday.simulator.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Base64;

/**
 * One record of the event log.
 *
 * <p>Layout by the Intel AMT Implementation and Reference Guide, AMT_MessageLog.GetRecords: time in
 * seconds since 1970 (32 bit, little endian), device address, event sensor type, event type, event
 * offset, event source type, event severity, sensor number, entity, entity instance, eight bytes of
 * event data.
 *
 * @param at when it happened; whole seconds count
 * @param kind what happened
 */
public record LogRecord(Instant at, Kind kind) {

  /** Length of a record in bytes. */
  public static final int LENGTH = 21;

  private static final int ENTITY_BIOS = 34;
  private static final int ENTITY_MANAGEMENT_ENGINE = 38;
  private static final int SYSTEM_FIRMWARE_PROGRESS = 15;

  /** What a simulated PC can note. */
  public enum Kind {
    /**
     * The user asked for remote help: sensor type 193, data AA 30 00 00 ("User request for remote
     * connection").
     */
    USER_REQUEST(193, 1, ENTITY_MANAGEMENT_ENGINE, 0xAA, 0x30),
    /** Ten log-ins with a wrong password: sensor type 6, data AA and the count, little endian. */
    AUTHENTICATION_FAILED(6, 16, ENTITY_MANAGEMENT_ENGINE, 0xAA, 0x0A),
    /** The processor starts to run firmware: sensor type 36. */
    FIRMWARE_STARTED(36, 1, ENTITY_BIOS, 0x40, 0x00),
    /** The BIOS goes through its devices: sensor type 15, code 7. */
    FIRMWARE_PROGRESS(SYSTEM_FIRMWARE_PROGRESS, 1, ENTITY_BIOS, 0x40, 0x07),
    /** The user's set-up program runs: sensor type 15, code 5. */
    SETUP_ENTERED(SYSTEM_FIRMWARE_PROGRESS, 1, ENTITY_BIOS, 0x40, 0x05),
    /** The BIOS hands over to the operating system: sensor type 15, code 19. */
    BOOT_STARTED(SYSTEM_FIRMWARE_PROGRESS, 1, ENTITY_BIOS, 0x40, 0x13),
    /** The operating system does not go on: sensor type 32. */
    SYSTEM_LOCKED_UP(32, 16, ENTITY_BIOS, 0x40, 0x01),
    /** The chassis was opened: sensor type 5; what an alert policy reports. */
    CHASSIS_INTRUSION(5, 16, 23, 0xFF, 0xFF);

    private final int sensorType;
    private final int severity;
    private final int entity;
    private final int firstByte;
    private final int secondByte;

    Kind(int sensorType, int severity, int entity, int firstByte, int secondByte) {
      this.sensorType = sensorType;
      this.severity = severity;
      this.entity = entity;
      this.firstByte = firstByte;
      this.secondByte = secondByte;
    }
  }

  /** The record as the firmware keeps it, {@value #LENGTH} bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) at.getEpochSecond())
        .put((byte) 0xFF)
        .put((byte) kind.sensorType)
        .put((byte) 0x6F)
        .put((byte) 0x02)
        .put((byte) 0x68)
        .put((byte) kind.severity)
        .put((byte) 0xFF)
        .put((byte) kind.entity)
        .put((byte) 0x00)
        .put((byte) kind.firstByte)
        .put((byte) kind.secondByte)
        .array();
  }

  /** The record as GetRecords shows it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }
}
