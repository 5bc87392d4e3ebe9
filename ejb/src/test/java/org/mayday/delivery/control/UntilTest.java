package org.mayday.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.delivery.boundary.SubscriptionRefused;

class UntilTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT1H,2026-03-01T13:00:00Z",
    "P1D,2026-03-02T12:00:00Z",
    "P1M,2026-04-01T12:00:00Z",
    "P1Y2M3DT4H5M6.7S,2027-05-04T16:05:06Z",
    "2026-03-01T13:00:00Z,2026-03-01T13:00:00Z",
    "2026-03-01T13:00:00.5+01:00,2026-03-01T12:00:00.5Z",
    "2026-03-01T13:00:00,2026-03-01T13:00:00Z"
  })
  void readsTimesAndSpans(String text, Instant end) {
    assertThat(Until.read(text, NOW)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "P1DT",
        "-PT1H",
        "PT0S",
        "1 hour",
        "P99999Y",
        "2026-03-01T12:00:00Z",
        "2025-03-01T12:00:00Z",
        "2026-03-01"
      })
  void refusesWhatIsNoneOrNotAfterNow(String text) {
    assertThatThrownBy(() -> Until.read(text, NOW)).isInstanceOf(SubscriptionRefused.class);
  }
}
