package org.mayday.announcement.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.mayday.announcement.boundary.Announced;

/** The form of an event on the topic: CloudEvents 1.0, JSON format, structured mode. */
final class CloudEvent {
  private CloudEvent() {}

  static String of(Announced event, String source) {
    return Json.createObjectBuilder()
        .add("specversion", "1.0")
        .add("id", event.id().toString())
        .add("source", source)
        .add("type", event.type())
        .add("subject", event.subject())
        .add("time", event.time().toString())
        .add("datacontenttype", "application/json")
        .add("data", parse(event.data()))
        .build()
        .toString();
  }

  private static JsonObject parse(String data) {
    try (JsonReader reader = Json.createReader(new StringReader(data))) {
      return reader.readObject();
    }
  }
}
