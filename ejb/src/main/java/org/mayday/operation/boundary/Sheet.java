package org.mayday.operation.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of an operation, in a form that a page, SOAP, a file and the command line can show
 * without knowing the operation.
 */
public record Sheet(List<Part> parts) implements Serializable {
  public Sheet {
    parts = List.copyOf(parts);
  }

  /** A sheet of these parts. */
  public static Sheet of(Part... parts) {
    return new Sheet(List.of(parts));
  }

  /** A sheet without anything: it was done, and there is nothing to tell. */
  public static Sheet empty() {
    return new Sheet(List.of());
  }

  /** The part with this name. */
  public Optional<Part> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** The first value with this key in the first item of a part. */
  public Optional<String> value(String part, String key) {
    return part(part)
        .flatMap(found -> found.items().stream().findFirst())
        .map(item -> item.get(key));
  }

  /**
   * Facts about one thing, or many things of a kind.
   *
   * @param name in camel case, such as "processors"
   * @param many whether the items are rows of a table, even if there is one only
   * @param items names in camel case and values as plain text, in the order to show
   */
  public record Part(String name, boolean many, List<Map<String, String>> items)
      implements Serializable {
    public Part {
      List<Map<String, String>> copies = new ArrayList<>();
      items.forEach(item -> copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(item))));
      items = Collections.unmodifiableList(copies);
    }

    /** Facts about one thing. */
    public static Part facts(String name, Map<String, String> values) {
      return new Part(name, false, List.of(values));
    }

    /** Many things. */
    public static Part rows(String name, List<Map<String, String>> rows) {
      return new Part(name, true, rows);
    }

    /** The names of all values in the order in which they first appear. */
    public List<String> keys() {
      return items.stream().flatMap(item -> item.keySet().stream()).distinct().toList();
    }
  }
}
