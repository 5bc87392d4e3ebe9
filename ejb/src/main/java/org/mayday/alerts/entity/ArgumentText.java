package org.mayday.alerts.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a message as one column: one a line, which no argument can hold itself. */
final class ArgumentText {
  private static final String LINE = "\n";

  private ArgumentText() {}

  static @Nullable String of(List<String> arguments) {
    return arguments.isEmpty()
        ? null
        : String.join(LINE, arguments.stream().map(text -> text.replaceAll("\\R", " ")).toList());
  }

  static List<String> read(String column) {
    return List.of(column.split(LINE, -1));
  }
}
