package org.mayday.wsman.instance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Times as firmware writes them: xs:dateTime as WS-CIM has it (DSP0230 6.2.2), or the CIM datetime
 * {@code yyyymmddhhmmss.mmmmmmsutc} (DSP0004 5.2.4), with the offset in minutes.
 */
public final class CimTime {
  private static final int CIM_LENGTH = 25;
  private static final int OFFSET_AT = 21;
  private static final DateTimeFormatter CIM = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private CimTime() {}

  /** The time in a text; empty if there is none in it. */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(text.indexOf('T') > 0 ? iso(text) : cim(text));
    } catch (DateTimeException | IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private static Instant iso(String text) {
    boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
    return zoned
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  private static Instant cim(String text) {
    if (text.length() != CIM_LENGTH || text.charAt(14) != '.') {
      throw new IllegalArgumentException("not a CIM datetime");
    }
    int minutes = Integer.parseInt(text.substring(OFFSET_AT));
    return LocalDateTime.parse(text.substring(0, 14), CIM)
        .toInstant(ZoneOffset.ofTotalSeconds(Math.multiplyExact(minutes, 60)));
  }
}
