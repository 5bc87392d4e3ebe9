package org.mayday.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.AnnouncedTogether;

class EventMetersTest {
  private final RecordedMeters meters = new RecordedMeters();
  private final EventMeters events = new EventMeters();

  @BeforeEach
  void connect() {
    events.meters = meters;
  }

  @Test
  void countsWhatHappensToCallsAndAlerts() {
    hear("org.mayday.call.ringing", "{}");
    hear("org.mayday.call.ringing", "{}");
    hear("org.mayday.call.missed", "{}");
    hear("org.mayday.alert.raised", "{}");
    hear("org.mayday.tunnel.opened", "{}");
    assertThat(meters.counters)
        .containsOnly(
            entry("mayday_calls{step=ringing}", 2L),
            entry("mayday_calls{step=missed}", 1L),
            entry("mayday_alerts{step=raised}", 1L));
  }

  @Test
  void timesOperations() {
    String json = "{\"operation\":\"power.change\",\"result\":\"OK\",\"millis\":30}";
    hear("org.mayday.operation.finished", json);
    hear("org.mayday.operation.finished", json);
    assertThat(meters.timers)
        .containsOnly(
            entry("mayday_operation{operation=power.change, outcome=OK}", Duration.ofMillis(60)));
  }

  private void hear(String type, String json) {
    Announced event = new Announced(UUID.randomUUID(), type, Instant.EPOCH, "x", json);
    events.count(new AnnouncedTogether(List.of(event)));
  }

  private static <V> java.util.Map.Entry<String, V> entry(String name, V value) {
    return java.util.Map.entry(name, value);
  }
}
