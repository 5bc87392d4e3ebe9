package org.mayday.cli.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results as JSON (RFC 8259): an object with a member for each section. */
final class Json {
  private Json() {}

  static String of(List<Section> sections) {
    return sections.stream()
            .map(section -> "  " + text(section.name()) + ": " + value(section))
            .collect(Collectors.joining(",\n", "{\n", "\n}"))
        + "\n";
  }

  private static String value(Section section) {
    if (section.many()) {
      String rows =
          section.rows().stream()
              .map(row -> "\n    " + object(row))
              .collect(Collectors.joining(","));
      return rows.isEmpty() ? "[]" : "[" + rows + "\n  ]";
    }
    return section.rows().isEmpty() ? "{}" : object(section.rows().get(0));
  }

  private static String object(Map<String, Object> row) {
    return row.entrySet().stream()
        .map(entry -> text(entry.getKey()) + ": " + value(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(Object value) {
    if (value instanceof Boolean || value instanceof Number) {
      return value.toString();
    }
    if (value instanceof List<?> several) {
      return several.stream().map(Json::value).collect(Collectors.joining(", ", "[", "]"));
    }
    return text(value.toString());
  }

  private static String text(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default ->
            out.append(
                c < ' ' || c == 0x7F || Character.isSurrogate(c)
                    ? "\\u%04x".formatted((int) c)
                    : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }
}
