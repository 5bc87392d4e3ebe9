package org.mayday.web.metrics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps figures by name and tags, such as {@code mayday_calls{step=ringing}}. */
final class RecordedMeters implements Meters {
  private final Map<String, Supplier<Number>> gauges = new HashMap<>();
  final Map<String, Long> counters = new HashMap<>();
  final Map<String, Duration> timers = new HashMap<>();

  @Override
  public void gauge(Meter meter, Map<String, String> tags, Supplier<Number> value) {
    gauges.put(meter.id() + tags, value);
  }

  @Override
  public void count(Meter meter, Map<String, String> tags, long more) {
    counters.merge(meter.id() + tags, more, Long::sum);
  }

  @Override
  public void time(Meter meter, Map<String, String> tags, Duration took) {
    timers.merge(meter.id() + new java.util.TreeMap<>(tags), took, Duration::plus);
  }

  long gauge(String name) {
    return gauges.get(name).get().longValue();
  }
}
