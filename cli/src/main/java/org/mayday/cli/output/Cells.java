package org.mayday.cli.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as texts. */
final class Cells {
  private Cells() {}

  /** The text of a value, lists separated by semicolons; empty if there is none. */
  static String text(Map<String, Object> row, String column) {
    Object value = row.get(column);
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }
    return value == null ? "" : value.toString();
  }

  /**
   * The same for people: words where a value has them. What a PC says may hold characters that move
   * the cursor or worse, so that control characters become question marks.
   */
  static String shown(Map<String, Object> row, String column) {
    Object value = row.get(column);
    if (value instanceof List<?> several) {
      return several.stream().map(Cells::shown).collect(Collectors.joining(";"));
    }
    return value == null ? "" : shown(value);
  }

  /** One value for people. */
  static String shown(Object value) {
    return (value instanceof Named named ? named.words() : value.toString())
        .strip()
        .replaceAll("\\R", " / ")
        .codePoints()
        .map(c -> Character.isISOControl(c) || isFormat(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isFormat(int c) {
    return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE;
  }
}
