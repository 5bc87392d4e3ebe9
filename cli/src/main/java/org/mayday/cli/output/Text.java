package org.mayday.cli.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results for people: facts a line each, rows in columns. */
final class Text {
  private static final String GAP = "  ";

  private Text() {}

  static String of(List<Section> sections) {
    boolean titled = sections.size() > 1;
    return sections.stream()
        .map(section -> (titled ? section.name() + "\n" : "") + laidOut(section))
        .collect(Collectors.joining("\n"));
  }

  private static String laidOut(Section section) {
    return section.many() ? table(section) : facts(section);
  }

  private static String facts(Section section) {
    StringBuilder out = new StringBuilder();
    for (Map<String, Object> row : section.rows()) {
      int width = row.keySet().stream().mapToInt(String::length).max().orElse(0);
      row.keySet().forEach(key -> line(out, padded(key, width) + GAP + Cells.shown(row, key)));
    }
    return out.toString();
  }

  private static String table(Section section) {
    if (section.rows().isEmpty()) {
      return "none\n";
    }
    StringBuilder out = new StringBuilder();
    List<String> columns = section.columns();
    List<Integer> widths = columns.stream().map(column -> width(section, column)).toList();
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      head.append(padded(columns.get(i), widths.get(i))).append(GAP);
    }
    line(out, head.toString());
    for (Map<String, Object> row : section.rows()) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        line.append(padded(Cells.shown(row, columns.get(i)), widths.get(i))).append(GAP);
      }
      line(out, line.toString());
    }
    return out.toString();
  }

  private static int width(Section section, String column) {
    return section.rows().stream()
        .mapToInt(row -> Cells.shown(row, column).length())
        .reduce(column.length(), Math::max);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
