package org.mayday.cli.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results as CSV (RFC 4180). One section of rows has its columns; all else is a line for each
 * value: part, number of the item from 1, key, value.
 */
final class Csv {
  private static final List<String> LONG = List.of("part", "item", "key", "value");

  private Csv() {}

  static String of(List<Section> sections) {
    StringBuilder out = new StringBuilder();
    if (sections.size() == 1 && sections.get(0).many()) {
      wide(out, sections.get(0));
    } else {
      line(out, LONG.stream());
      sections.forEach(section -> narrow(out, section));
    }
    return out.toString();
  }

  private static void wide(StringBuilder out, Section section) {
    List<String> columns = section.columns();
    line(out, columns.stream());
    for (Map<String, Object> row : section.rows()) {
      line(out, columns.stream().map(column -> Cells.text(row, column)));
    }
  }

  private static void narrow(StringBuilder out, Section section) {
    int number = 0;
    for (Map<String, Object> row : section.rows()) {
      String item = String.valueOf(++number);
      row.keySet()
          .forEach(key -> line(out, Stream.of(section.name(), item, key, Cells.text(row, key))));
    }
  }

  private static void line(StringBuilder out, Stream<String> cells) {
    out.append(cells.map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
