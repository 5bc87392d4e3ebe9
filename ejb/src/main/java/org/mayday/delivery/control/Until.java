package org.mayday.delivery.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.delivery.boundary.SubscriptionRefused;

/** When something ends, as consoles write it: xs:dateTime or xs:duration (XML Schema Part 2). */
final class Until {
  private static final Pattern SPAN =
      Pattern.compile(
          "P(?:(\\d{1,3})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,5})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})(?:\\.\\d{1,9})?S)?)?");
  private static final ChronoUnit[] UNITS = {
    ChronoUnit.YEARS,
    ChronoUnit.MONTHS,
    ChronoUnit.DAYS,
    ChronoUnit.HOURS,
    ChronoUnit.MINUTES,
    ChronoUnit.SECONDS
  };

  private Until() {}

  /**
   * The moment that is meant; one without a zone is in UTC.
   *
   * @throws SubscriptionRefused if it is none, or not after now
   */
  static Instant read(String text, Instant now) {
    String clean = text.strip();
    Instant end = clean.startsWith("P") ? span(clean, now) : time(clean);
    if (!end.isAfter(now)) {
      throw new SubscriptionRefused("Expires must be after now.");
    }
    return end;
  }

  private static Instant span(String text, Instant now) {
    Matcher parts = SPAN.matcher(text);
    if (!parts.matches() || text.endsWith("P") || text.endsWith("T")) {
      throw wrong();
    }
    OffsetDateTime end = now.atOffset(ZoneOffset.UTC);
    for (int i = 0; i < UNITS.length; i++) {
      String count = parts.group(i + 1);
      end = count == null ? end : end.plus(Long.parseLong(count), UNITS[i]);
    }
    return end.toInstant();
  }

  private static Instant time(String text) {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime zoned
          ? zoned.toInstant()
          : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw wrong();
    }
  }

  private static SubscriptionRefused wrong() {
    return new SubscriptionRefused(
        "Expires must be a time such as 2026-03-01T12:00:00Z or a span such as PT1H.");
  }
}
