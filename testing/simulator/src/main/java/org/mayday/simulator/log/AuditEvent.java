package org.mayday.simulator.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What the audit log can note. Layout of a record by the Intel AMT Implementation and Reference
 * Guide, AMT_AuditLog.ReadRecords, big endian: application and event, 16 bits each; kind of
 * initiator; length and name of the user; time in seconds since 1970, 32 bits; kind of address;
 * length and address; length and data of the event.
 */
public enum AuditEvent {
  PROVISIONING_STARTED(16, 0, ""),
  PROVISIONING_COMPLETED(16, 1, "\u0003"),
  POWER_UP(17, 0, ""),
  POWER_DOWN(17, 1, ""),
  POWER_CYCLE(17, 2, ""),
  RESET(17, 3, ""),
  BOOT_OPTIONS_SET(17, 4, ""),
  GRACEFUL_POWER_DOWN(17, 5, ""),
  GRACEFUL_RESET(17, 6, ""),
  STANDBY(17, 7, ""),
  HIBERNATE(17, 8, ""),
  NMI(17, 9, ""),
  AUDIT_LOG_CLEARED(20, 0, ""),
  AUDIT_LOG_EXPORTED(20, 4, ""),
  TIME_SET(21, 0, ""),
  HOST_NAME_SET(22, 1, ""),
  EVENT_LOG_CLEARED(24, 2, ""),
  EVENT_LOG_FROZEN(24, 3, ""),
  PROFILE_ADDED(27, 0, ""),
  OPT_IN_CHANGED(30, 0, "\u0001\u0000");

  private static final int DIGEST = 0;
  private static final int LOCAL = 2;
  private static final int IPV4 = 0;
  private static final int NOWHERE = 2;

  private final int application;
  private final int event;
  private final byte[] extendedData;

  AuditEvent(int application, int event, String data) {
    this.application = application;
    this.event = event;
    this.extendedData = data.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * A record of it.
   *
   * @param user who did it by HTTP Digest; empty if it was done at the PC
   * @param address from where; empty if it was done at the PC
   */
  byte[] record(Instant at, String user, String address) {
    byte[] name = user.getBytes(StandardCharsets.UTF_8);
    byte[] place = address.getBytes(StandardCharsets.US_ASCII);
    boolean local = user.isEmpty();
    ByteBuffer record =
        ByteBuffer.allocate(
            5 + (local ? 0 : 1 + name.length) + 6 + place.length + 1 + extendedData.length);
    record.putShort((short) application).putShort((short) event);
    record.put((byte) (local ? LOCAL : DIGEST));
    if (!local) {
      record.put((byte) name.length).put(name);
    }
    record.putInt((int) at.getEpochSecond());
    record.put((byte) (place.length == 0 ? NOWHERE : IPV4)).put((byte) place.length).put(place);
    return record.put((byte) extendedData.length).put(extendedData).array();
  }
}
