package org.mayday.provisioning.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.mayday.provisioning.boundary.Drift.Deviation;

/** What differs, as JSON, to be kept. */
final class DriftText {
  private static final int MOST = 20;
  private static final int LONGEST = 100;

  private DriftText() {}

  /** What is kept of these rows: the first ones, each cut where it is too long. */
  static List<Deviation> of(List<Map<String, String>> rows) {
    return rows.stream()
        .limit(MOST)
        .map(it -> new Deviation(cut(it, "what"), cut(it, "wanted"), cut(it, "found")))
        .toList();
  }

  private static String cut(Map<String, String> row, String name) {
    String text = row.getOrDefault(name, "").replaceAll("\\p{Cntrl}", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
  }

  static JsonArrayBuilder json(List<Deviation> deviations) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    for (Deviation one : deviations) {
      json.add(
          Json.createObjectBuilder()
              .add("what", one.what())
              .add("wanted", one.wanted())
              .add("found", one.found()));
    }
    return json;
  }

  static List<Deviation> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              it ->
                  new Deviation(
                      it.getString("what"), it.getString("wanted"), it.getString("found")))
          .toList();
    }
  }
}
