package org.mayday.operation.control;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mayday.operation.boundary.Sheet;
import org.mayday.wsman.instance.CodedValue;

/** Collects the facts of a part of a sheet; what is not known or blank is left out. */
public final class Facts {
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * A fact; true and false are "yes" and "no", a number of a value map is its words, a list is
   * separated by commas, and an empty Optional is nothing.
   */
  public Facts with(String key, Object value) {
    if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(found -> with(key, found));
    } else if (!words(value).isBlank()) {
      values.put(key, words(value));
    }
    return this;
  }

  /** The facts so far. */
  public Map<String, String> map() {
    return new LinkedHashMap<>(values);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The facts as a part of a sheet. */
  public Sheet.Part as(String name) {
    return Sheet.Part.facts(name, values);
  }

  private static String words(Object value) {
    if (value instanceof CodedValue<?> coded) {
      return coded.words();
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Facts::words).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
