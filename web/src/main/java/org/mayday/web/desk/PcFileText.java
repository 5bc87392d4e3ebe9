package org.mayday.web.desk;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mayday.inventory.boundary.Inventory;
import org.mayday.logs.boundary.LogEntry;
import org.mayday.operation.boundary.Sheet;

/** Inventories and logs as JSON and as CSV (RFC 4180). */
final class PcFileText {
  private PcFileText() {}

  /** An inventory by its parts. */
  static String json(Inventory inventory) {
    JsonObjectBuilder parts = Json.createObjectBuilder();
    for (Sheet.Part part : inventory.sheet().parts()) {
      JsonArrayBuilder items = Json.createArrayBuilder();
      part.items().forEach(item -> items.add(object(item)));
      if (part.many() || part.items().isEmpty()) {
        parts.add(part.name(), items);
      } else {
        parts.add(part.name(), object(part.items().get(0)));
      }
    }
    return Json.createObjectBuilder()
        .add("uuid", inventory.platform().toString())
        .add("readAt", inventory.lastRead().toString())
        .add("parts", parts)
        .build()
        .toString();
  }

  private static JsonObjectBuilder object(Map<String, String> item) {
    JsonObjectBuilder values = Json.createObjectBuilder();
    item.forEach(values::add);
    return values;
  }

  /** A line for each value: part, number within the part, name, value. */
  static String csv(Inventory inventory) {
    StringBuilder lines = new StringBuilder(line("part", "number", "name", "value"));
    for (Sheet.Part part : inventory.sheet().parts()) {
      for (int at = 0; at < part.items().size(); at++) {
        String number = String.valueOf(at + 1);
        part.items()
            .get(at)
            .forEach((name, value) -> lines.append(line(part.name(), number, name, value)));
      }
    }
    return lines.toString();
  }

  /** A line for each record. */
  static String csv(List<LogEntry> entries) {
    return line("time", "severity", "source", "who", "message", "detail")
        + entries.stream()
            .map(
                one ->
                    line(
                        one.at().toString(),
                        one.severity(),
                        one.source(),
                        one.who(),
                        one.message(),
                        one.detail()))
            .collect(Collectors.joining());
  }

  private static String line(String... cells) {
    return Stream.of(cells).map(PcFileText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Quoted; what a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
