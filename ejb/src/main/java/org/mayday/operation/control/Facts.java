package org.mayday.operation.control;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.Sheet;

/** Collects the facts of a part of a sheet; what is not known is left out. */
public final class Facts {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** A fact; true and false are "yes" and "no", a list is separated by commas. */
  public Facts with(String key, Object value) {
    if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(found -> with(key, found));
    } else if (value instanceof Boolean is) {
      values.put(key, is ? "yes" : "no");
    } else if (value instanceof Collection<?> many) {
      values.put(key, String.join(", ", many.stream().map(Object::toString).toList()));
    } else {
      values.put(key, value.toString());
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
}
