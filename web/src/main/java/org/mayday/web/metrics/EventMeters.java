package org.mayday.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.AnnouncedTogether;

/** Counts the events that this server announces. */
@ApplicationScoped
public class EventMeters {
  private static final String CALL = "org.mayday.call.";
  private static final String ALERT = "org.mayday.alert.";
  private static final String OPERATION = "org.mayday.operation.finished";

  @Inject Meters meters;

  /** Called after the commit, on a thread of the container. */
  void count(@ObservesAsync AnnouncedTogether together) {
    together.events().forEach(this::count);
  }

  private void count(Announced event) {
    String type = event.type();
    if (type.startsWith(CALL)) {
      meters.count(Meter.CALLS, Map.of("step", type.substring(CALL.length())), 1);
    } else if (type.startsWith(ALERT)) {
      meters.count(Meter.ALERTS, Map.of("step", type.substring(ALERT.length())), 1);
    } else if (type.equals(OPERATION)) {
      operation(event.data());
    }
  }

  private void operation(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject told = reader.readObject();
      Map<String, String> tags =
          Map.of(
              "operation", told.getString("operation", "unknown"),
              "outcome", told.getString("result", "unknown"));
      if (told.containsKey("millis")) {
        Duration took = Duration.ofMillis(told.getJsonNumber("millis").longValue());
        meters.time(Meter.OPERATIONS, tags, took);
      }
    }
  }
}
