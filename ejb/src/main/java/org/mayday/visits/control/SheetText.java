package org.mayday.visits.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.Sheet;

/** Sheets as JSON of a bounded length, to be kept. */
final class SheetText {
  /** The most characters of a sheet; items beyond are left out, and the part says so. */
  static final int MOST = 450_000;

  private static final String LEFT_OUT = "leftOut";

  private SheetText() {}

  static String write(Sheet sheet) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    int room = MOST;
    for (Sheet.Part part : sheet.parts()) {
      JsonArrayBuilder items = Json.createArrayBuilder();
      int kept = 0;
      for (Map<String, String> item : part.items()) {
        int size = size(item);
        if (size > room) {
          break;
        }
        room -= size;
        kept++;
        JsonObjectBuilder object = Json.createObjectBuilder();
        item.forEach(object::add);
        items.add(object);
      }
      JsonObjectBuilder written =
          Json.createObjectBuilder().add("name", part.name()).add("many", part.many());
      if (kept < part.items().size()) {
        written.add(LEFT_OUT, part.items().size() - kept);
      }
      parts.add(written.add("items", items));
    }
    return parts.build().toString();
  }

  /** No less than what the item takes in JSON, where a control character takes six characters. */
  private static int size(Map<String, String> item) {
    long size = 2;
    for (Map.Entry<String, String> entry : item.entrySet()) {
      size += 6 + escaped(entry.getKey()) + escaped(entry.getValue());
    }
    return (int) Math.min(Integer.MAX_VALUE, size);
  }

  private static long escaped(String text) {
    return text.chars().map(c -> c < ' ' ? 6 : c == '"' || c == '\\' ? 2 : 1).asLongStream().sum();
  }

  static Sheet read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      List<Sheet.Part> parts = new ArrayList<>();
      for (JsonObject part : reader.readArray().getValuesAs(JsonObject.class)) {
        parts.add(part(part));
        if (part.containsKey(LEFT_OUT)) {
          parts.add(
              Sheet.Part.facts(
                  part.getString("name") + "LeftOut",
                  Map.of("items", Integer.toString(part.getInt(LEFT_OUT)))));
        }
      }
      return new Sheet(parts);
    }
  }

  private static Sheet.Part part(JsonObject part) {
    JsonArray items = part.getJsonArray("items");
    List<Map<String, String>> read = new ArrayList<>();
    for (JsonObject item : items.getValuesAs(JsonObject.class)) {
      Map<String, String> values = new LinkedHashMap<>();
      item.forEach((key, value) -> values.put(key, text(value)));
      read.add(values);
    }
    return new Sheet.Part(part.getString("name"), part.getBoolean("many"), read);
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
