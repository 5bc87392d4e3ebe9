package org.mayday.authority.boundary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in sentences, such as "2026-11-25 18:00 UTC": to the minute, in UTC as certificates. */
public final class UtcTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private UtcTime() {}

  /** A moment as people read it. */
  public static String of(Instant moment) {
    return FORMAT.format(moment);
  }
}
