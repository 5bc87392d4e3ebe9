package org.mayday.alerts.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.mayday.wsman.amt.EventLogRecord;

/** Bytes from outside as something that can be kept and shown. */
final class RawText {
  private static final int LONGEST = 8_000;
  private static final int MOST_BYTES = 2_600; // three characters each

  private RawText() {}

  /** The text, if the bytes are printable UTF-8, else hex digits; cut to 8,000 characters. */
  static String of(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.chars()
          .allMatch(c -> c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t')) {
        return bounded(text, LONGEST);
      }
    } catch (CharacterCodingException notText) {
      // hex digits then
    }
    return HexFormat.ofDelimiter(" ").formatHex(content, 0, Math.min(content.length, MOST_BYTES));
  }

  /** A record of the event log as the firmware has it, number by number. */
  static String of(EventLogRecord entry) {
    return "time %s\nsensor type %d, event type %d, event offset %d\nentity %d, instance %d\ndata %s"
        .formatted(
            entry.time(),
            entry.sensorType(),
            entry.eventType(),
            entry.eventOffset(),
            entry.entity(),
            entry.entityInstance(),
            entry.eventData());
  }

  static String bounded(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** A text without control characters, at most so long. */
  static String line(String text, int length) {
    return bounded(text.replaceAll("\\p{Cntrl}", "?"), length);
  }
}
