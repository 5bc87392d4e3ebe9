package org.mayday.calls.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mayday.calls.boundary.CallerRule.Pattern;

class TimingProperties {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Timing TIMING = new Timing(3, 10, Duration.ofSeconds(5));

  @Property
  void aTimerWithALittleJitterIsRegular(
      @ForAll @IntRange(min = 20, max = 86_400) int period,
      @ForAll @Size(3) List<@IntRange(min = 0, max = 4) Integer> jitter) {
    List<Integer> intervals = jitter.stream().map(late -> period + late).toList();
    assertThat(TIMING.of(openings(intervals))).isEqualTo(Pattern.REGULAR);
  }

  @Property
  void oneIntervalThatIsMuchLongerIsIrregular(
      @ForAll @IntRange(min = 20, max = 10_000) int period,
      @ForAll @IntRange(min = 0, max = 2) int which) {
    List<Integer> intervals = new ArrayList<>(Collections.nCopies(3, period));
    intervals.set(which, period + Math.max(period / 5, 6));
    assertThat(TIMING.of(openings(intervals))).isEqualTo(Pattern.IRREGULAR);
  }

  @Property
  void onlyTheLatestIntervalsCount(@ForAll @IntRange(min = 30, max = 10_000) int period) {
    List<Integer> intervals = List.of(7, 4000, period, period, period);
    assertThat(TIMING.of(openings(intervals))).isEqualTo(Pattern.REGULAR);
  }

  @Property
  void fewerThanFourCallsAreNeverRegular(@ForAll @IntRange(min = 0, max = 2) int intervals) {
    assertThat(TIMING.of(openings(Collections.nCopies(intervals, 60))))
        .isEqualTo(Pattern.IRREGULAR);
  }

  @Example
  void somebodyWhoHammersOnTheKeyIsNoTimer() {
    assertThat(TIMING.of(openings(List.of(3, 6, 4)))).isEqualTo(Pattern.IRREGULAR);
    assertThat(TIMING.of(openings(List.of(2, 7, 3)))).isEqualTo(Pattern.IRREGULAR);
  }

  private static List<Instant> openings(List<Integer> intervals) {
    List<Instant> openings = new ArrayList<>(List.of(START));
    for (int interval : intervals) {
      openings.add(openings.get(openings.size() - 1).plusSeconds(interval));
    }
    Collections.reverse(openings);
    return openings;
  }
}
