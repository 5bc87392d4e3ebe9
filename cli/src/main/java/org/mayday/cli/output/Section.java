package org.mayday.cli.output;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts about one thing, or rows about many of a kind.
 *
 * @param name such as pcs
 * @param many whether there are rows
 * @param rows by column; values are texts, numbers, truth values, or lists of texts
 */
public record Section(String name, boolean many, List<Map<String, Object>> rows) {
  /** Keeps a copy. */
  public Section {
    rows = List.copyOf(rows);
  }

  /** Facts about one thing. */
  public static Section facts(String name, Map<String, Object> facts) {
    return new Section(name, false, List.of(new LinkedHashMap<>(facts)));
  }

  /** Rows about many things. */
  public static Section rows(String name, List<Map<String, Object>> rows) {
    return new Section(name, true, rows);
  }

  /** All columns, in the order of their first value. */
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    return List.copyOf(columns);
  }
}
