package org.mayday.announcement.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(3));

  @Test
  void thePauseDoublesUpToItsLimit() {
    assertThat(backOff.mayTry(NOW)).isTrue();
    assertThat(backOff.failed(NOW)).isEqualTo(Duration.ofSeconds(1));
    assertThat(backOff.mayTry(NOW)).isFalse();
    assertThat(backOff.mayTry(NOW.plusSeconds(1))).isTrue();
    assertThat(backOff.failed(NOW)).isEqualTo(Duration.ofSeconds(2));
    assertThat(backOff.failed(NOW)).isEqualTo(Duration.ofSeconds(3));
    assertThat(backOff.failed(NOW)).isEqualTo(Duration.ofSeconds(3));
    backOff.succeeded();
    assertThat(backOff.mayTry(NOW)).isTrue();
  }

  @Test
  void aClockThatIsSetBackDoesNotProlongIt() {
    backOff.failed(NOW);
    assertThat(backOff.mayTry(NOW.minus(Duration.ofDays(1)))).isTrue();
  }
}
