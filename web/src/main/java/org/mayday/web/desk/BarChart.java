package org.mayday.web.desk;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much happened when: a bar for each of some equal times up to now, for a drawing of 600 by 80
 * units. Times are those of UTC.
 *
 * @param bars from left to right; those without anything are left out
 * @param from first day
 * @param to last day
 * @param most how many the highest bar stands for
 */
public record BarChart(List<Bar> bars, LocalDate from, LocalDate to, int most)
    implements Serializable {
  private static final int COUNT = 60;
  private static final int WIDTH = 600;
  private static final int HEIGHT = 80;
  private static final int ROUND = WIDTH / COUNT;
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * A bar.
   *
   * @param x left edge
   * @param y upper edge
   * @param tone "bad" if something critical is among it, else "usual"
   * @param day the day on which it begins
   */
  public record Bar(int x, int y, int width, int height, String tone, LocalDate day, int count)
      implements Serializable {}

  /**
   * A chart.
   *
   * @param times when things happened, by severity
   */
  static BarChart of(Map<String, List<Instant>> times, Instant now) {
    Instant oldest =
        times.values().stream().flatMap(List::stream).min(Instant::compareTo).orElse(now);
    long days = Math.max(COUNT, Duration.between(oldest, now).toDays() + 1);
    Duration step = DAY.multipliedBy((days + COUNT - 1) / COUNT);
    Instant start = now.minus(step.multipliedBy(COUNT));
    int[] all = new int[COUNT];
    boolean[] bad = new boolean[COUNT];
    times.forEach(
        (severity, moments) -> {
          for (Instant at : moments) {
            int bin = (int) (Duration.between(start, at).toMillis() / step.toMillis());
            if (bin >= 0 && bin < COUNT) {
              all[bin]++;
              bad[bin] |= severity.contains("critical") || severity.contains("recoverable");
            }
          }
        });
    return new BarChart(bars(all, bad, start, step), day(start), day(now), highest(all));
  }

  private static List<Bar> bars(int[] all, boolean[] bad, Instant start, Duration step) {
    int most = Math.max(1, highest(all));
    List<Bar> bars = new ArrayList<>();
    for (int bin = 0; bin < COUNT; bin++) {
      if (all[bin] > 0) {
        int height = Math.max(3, all[bin] * HEIGHT / most);
        bars.add(
            new Bar(
                bin * ROUND,
                HEIGHT - height,
                ROUND - 2,
                height,
                bad[bin] ? "bad" : "usual",
                day(start.plus(step.multipliedBy(bin))),
                all[bin]));
      }
    }
    return bars;
  }

  private static int highest(int[] counts) {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
