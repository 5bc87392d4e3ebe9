package org.mayday.cli.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results for people: facts a line each, rows in columns. */
final class Text {
  private static final String GAP = "  ";
  private static final int NARROWEST = 20;

  private Text() {}

  /**
   * @param width of the terminal in characters, 0 for none; a table that is wider is shown row by
   *     row
   */
  static String of(List<Section> sections, int width) {
    boolean titled = sections.size() > 1;
    return sections.stream()
        .map(section -> (titled ? section.name() + "\n" : "") + laidOut(section, width))
        .collect(Collectors.joining("\n"));
  }

  private static String laidOut(Section section, int width) {
    if (!section.many()) {
      return facts(section, width);
    }
    String table = table(section);
    boolean fits = width == 0 || table.lines().allMatch(line -> line.length() <= width);
    return fits ? table : facts(section, width);
  }

  /** A line or more for each fact, and an empty one between rows. */
  private static String facts(Section section, int width) {
    StringBuilder out = new StringBuilder();
    for (Map<String, Object> row : section.rows()) {
      int keys = row.keySet().stream().mapToInt(String::length).max().orElse(0);
      int left = width == 0 ? 0 : Math.max(NARROWEST, width - keys - GAP.length());
      out.append(out.length() == 0 ? "" : "\n");
      for (String key : row.keySet()) {
        String head = key;
        for (String text : texts(row, key, left)) {
          line(out, padded(head, keys) + GAP + text);
          head = "";
        }
      }
    }
    return out.toString();
  }

  /** The lines of a value; each of several values begins a line where there is a terminal. */
  private static List<String> texts(Map<String, Object> row, String key, int width) {
    if (width == 0 || !(row.get(key) instanceof List<?> several) || several.isEmpty()) {
      return Wrapped.lines(Cells.shown(row, key), width);
    }
    return several.stream()
        .flatMap(one -> Wrapped.lines(Cells.shown(one), width).stream())
        .toList();
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
