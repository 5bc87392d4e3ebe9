package org.mayday.web.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Where figures go. Thread-safe. */
interface Meters {

  /** A value that goes up and down; it is asked whenever somebody reads the metrics. */
  void gauge(Meter meter, Map<String, String> tags, Supplier<Number> value);

  /** Adds to a value that only grows. */
  void count(Meter meter, Map<String, String> tags, long more);

  /** Adds one duration to a distribution. */
  void time(Meter meter, Map<String, String> tags, Duration took);
}
