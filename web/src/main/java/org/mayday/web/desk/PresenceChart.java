package org.mayday.web.desk;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mayday.presence.boundary.TunnelRecord;

/**
 * When a PC had a tunnel in the last days: a line for each day, 480 units long, from midnight to
 * midnight UTC.
 */
public record PresenceChart(List<Day> days) implements Serializable {
  private static final int DAYS = 14;
  private static final int LENGTH = 480;
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * A day.
   *
   * @param percent how much of it the PC was there
   */
  public record Day(LocalDate date, List<Span> spans, int percent) implements Serializable {}

  /** A time with a tunnel. */
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
    Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = start.plus(DAY);
    boolean[] there = new boolean[LENGTH];
    List<Span> spans = new ArrayList<>();
    for (TunnelRecord tunnel : tunnels) {
      Instant closed = tunnel.closedAt() == null ? now : tunnel.closedAt();
      if (tunnel.openedAt().isBefore(end) && closed.isAfter(start)) {
        int from = at(start, tunnel.openedAt());
        int to = Math.max(from + 1, at(start, closed));
        spans.add(new Span(from, to - from));
        java.util.Arrays.fill(there, Math.min(from, LENGTH - 1), Math.min(to, LENGTH), true);
      }
    }
    int count = 0;
    for (boolean one : there) {
      count += one ? 1 : 0;
    }
    return new Day(date, spans, count * 100 / LENGTH);
  }

  private static int at(Instant start, Instant moment) {
    long part = Duration.between(start, moment).toMillis() * LENGTH / DAY.toMillis();
    return (int) Math.max(0, Math.min(LENGTH, part));
  }
}
