package org.mayday.web.desk;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mayday.presence.boundary.TunnelRecord;

/**
 * When a PC had a tunnel in the last days: a line for each day, 480 units long, from midnight to
 * midnight UTC.
 */
public record PresenceChart(List<Day> days) implements Serializable {
  static final int DAYS = 14;
  static final int LENGTH = 480;
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * A day.
   *
   * @param percent how much of it the PC was there
   */
  public record Day(LocalDate date, List<Span> spans, int percent) implements Serializable {}

  /** A part of a day. */
  public record Span(int x, int width) implements Serializable {}

  static PresenceChart of(List<TunnelRecord> tunnels, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Day> days = new ArrayList<>();
    for (int back = 0; back < DAYS; back++) {
      days.add(day(today.minusDays(back), tunnels, now));
    }
    return new PresenceChart(days);
  }

  private static Day day(LocalDate date, List<TunnelRecord> tunnels, Instant now) {
    boolean[] there = new boolean[LENGTH];
    List<Span> spans = new ArrayList<>();
    for (TunnelRecord tunnel : tunnels) {
      Instant closed = tunnel.closedAt() == null ? now : tunnel.closedAt();
      span(date, tunnel.openedAt(), closed)
          .ifPresent(
              span -> {
                spans.add(span);
                Arrays.fill(there, span.x(), span.x() + span.width(), true);
              });
    }
    int count = 0;
    for (boolean one : there) {
      count += one ? 1 : 0;
    }
    return new Day(date, spans, count * 100 / LENGTH);
  }

  /** The part of a day that a time took; a moment is one unit long. */
  static Optional<Span> span(LocalDate date, Instant from, Instant to) {
    Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    if (!from.isBefore(start.plus(DAY)) || to.isBefore(start)) {
      return Optional.empty();
    }
    int x = Math.min(at(start, from), LENGTH - 1);
    return Optional.of(new Span(x, Math.max(1, at(start, to) - x)));
  }

  private static int at(Instant start, Instant moment) {
    long part = Duration.between(start, moment).toMillis() * LENGTH / DAY.toMillis();
    return (int) Math.max(0, Math.min(LENGTH, part));
  }
}
