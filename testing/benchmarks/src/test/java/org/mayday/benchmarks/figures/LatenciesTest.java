package org.mayday.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  private final Latencies latencies = new Latencies();

  @Test
  void quantiles_are_exact_to_a_sixteenth() {
    for (int millis = 1; millis <= 1_000; millis++) {
      latencies.note(millis * 1_000_000L);
    }
    assertThat(latencies.millis(0.5)).isCloseTo(500, withinPercentage(6.3));
    assertThat(latencies.millis(0.99)).isCloseTo(990, withinPercentage(6.3));
    assertThat(latencies.maxMillis()).isEqualTo(1_000);
    assertThat(latencies.count()).isEqualTo(1_000);
  }

  @Test
  void nothing_noted_is_no_time() {
    assertThat(latencies.millis(0.99)).isZero();
  }

  @Test
  void the_shortest_and_the_longest_times_have_a_bucket() {
    latencies.note(0);
    latencies.note(Long.MAX_VALUE);
    assertThat(latencies.count()).isEqualTo(2);
    assertThat(latencies.millis(0.5)).isLessThan(0.001);
  }
}
