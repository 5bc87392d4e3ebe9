package org.mayday.web.desk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mayday.power.boundary.PowerSpell;
import org.mayday.power.boundary.PowerState;

/**
 * In which power states a PC was found in the last days: a line for each day as in {@link
 * PresenceChart}. Where nobody asked the PC nothing is drawn.
 *
 * @param days from today back
 * @param newest the newest spells in full, the newest first
 */
public record PowerChart(List<Day> days, List<PowerSpell> newest) implements Serializable {
  /** How many spells are told in full. */
  static final int TOLD = 8;

  /** A single look at a PC must still be seen. */
  private static final int LEAST = 4;

  /**
   * A day.
   *
   * @param states those in which the PC was found
   */
  public record Day(LocalDate date, List<Span> spans, Set<PowerState> states)
      implements Serializable {}

  /** A part of a day in one state. */
  public record Span(int x, int width, PowerState state) implements Serializable {}

  /** Draws spells that are given oldest first. */
  static PowerChart of(List<PowerSpell> spells, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Day> days = new ArrayList<>();
    for (int back = 0; back < PresenceChart.DAYS; back++) {
      days.add(day(today.minusDays(back), spells));
    }
    List<PowerSpell> newest =
        new ArrayList<>(spells.subList(Math.max(0, spells.size() - TOLD), spells.size()));
    Collections.reverse(newest);
    return new PowerChart(days, newest);
  }

  private static Day day(LocalDate date, List<PowerSpell> spells) {
    Set<PowerState> states = EnumSet.noneOf(PowerState.class);
    List<Span> spans = new ArrayList<>();
    for (PowerSpell spell : spells) {
      PresenceChart.span(date, spell.first(), spell.last())
          .ifPresent(
              span -> {
                int x = Math.min(span.x(), PresenceChart.LENGTH - LEAST);
                spans.add(new Span(x, Math.max(LEAST, span.width()), spell.state()));
                states.add(spell.state());
              });
    }
    return new Day(date, spans, states);
  }
}
