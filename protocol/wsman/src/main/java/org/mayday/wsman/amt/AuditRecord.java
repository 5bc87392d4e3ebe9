package org.mayday.wsman.amt;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.mayday.wsman.instance.CodedValue;

/**
 * One record of the audit log (Intel AMT Implementation and Reference Guide,
 * AMT_AuditLog.ReadRecords). Numbers are big-endian.
 *
 * @param application AuditAppID, 16 bits
 * @param event EventID, 16 bits, counted within the application
 * @param initiatorKind InitiatorType, 8 bits
 * @param initiator the user's name, or the SID with the number of the user within its domain; empty
 *     where the kind says it all
 * @param time when it was written, by the PC's clock; 32 bits, seconds since 1970
 * @param address from where it came; empty for none
 * @param extendedData what belongs to the event, as lower-case hex digits
 */
public record AuditRecord(
    int application,
    int event,
    CodedValue<AuditInitiator> initiatorKind,
    String initiator,
    Instant time,
    String address,
    String extendedData) {

  /** Decodes the base64 text of a record; empty if it is none. */
  public static Optional<AuditRecord> decode(String base64) {
    try {
      return Optional.of(read(ByteBuffer.wrap(Base64.getMimeDecoder().decode(base64))));
    } catch (IllegalArgumentException | BufferUnderflowException notARecord) {
      return Optional.empty();
    }
  }

  private static AuditRecord read(ByteBuffer raw) {
    int application = Short.toUnsignedInt(raw.getShort());
    int event = Short.toUnsignedInt(raw.getShort());
    CodedValue<AuditInitiator> kind = CodedValue.of(AuditInitiator.class, unsigned(raw));
    String initiator = initiator(kind, raw);
    Instant time = Instant.ofEpochSecond(Integer.toUnsignedLong(raw.getInt()));
    raw.get(); // MCLocationType; the address tells as much
    String address = text(counted(raw));
    return new AuditRecord(
        application, event, kind, initiator, time, address, HexFormat.of().formatHex(counted(raw)));
  }

  private static String initiator(CodedValue<AuditInitiator> kind, ByteBuffer raw) {
    if (kind.is(AuditInitiator.DIGEST)) {
      return text(counted(raw));
    }
    if (kind.is(AuditInitiator.KERBEROS)) {
      long user = Integer.toUnsignedLong(raw.getInt());
      return Sid.text(counted(raw)) + "-" + user;
    }
    return "";
  }

  private static byte[] counted(ByteBuffer raw) {
    byte[] bytes = new byte[unsigned(raw)];
    raw.get(bytes);
    return bytes;
  }

  private static int unsigned(ByteBuffer raw) {
    return Byte.toUnsignedInt(raw.get());
  }

  /** Release 4.0 counts a closing NUL among the characters. */
  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
