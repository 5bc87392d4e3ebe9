package org.mayday.wsman.instance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that select one instance of a class (DSP0226 5.4.2.2, wsman:SelectorSet), in the order
 * in which they are written.
 *
 * @param values name to value; the value is a {@link String} or an {@link EndpointReference}
 */
public record Selectors(Map<String, Object> values) {
  private static final Selectors NONE = new Selectors(Map.of());

  /** Keeps a copy. */
  public Selectors {
    for (Object value : values.values()) {
      if (!(value instanceof String) && !(value instanceof EndpointReference)) {
        throw new IllegalArgumentException("A selector is a text or an endpoint reference");
      }
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** No selector: the class has one instance. */
  public static Selectors none() {
    return NONE;
  }

  /** One selector with a text. */
  public static Selectors of(String name, String value) {
    return NONE.and(name, value);
  }

  /** These and one more with a text. */
  public Selectors and(String name, String value) {
    return with(name, value);
  }

  /** These and one more that refers to another instance, as associations need. */
  public Selectors and(String name, EndpointReference value) {
    return with(name, value);
  }

  /** Whether nothing is selected. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  private Selectors with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Selectors(more);
  }
}
