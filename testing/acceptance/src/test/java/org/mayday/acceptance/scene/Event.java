package org.mayday.acceptance.scene;

import java.util.Map;

/**
 * An event as the topic told it.
 *
 * @param id to know it again by
 * @param type such as {@code org.mayday.call.ringing}
 * @param data what it tells
 */
public record Event(String id, String type, Map<?, ?> data) {

  /** The end of its type, such as {@code call.ringing}. */
  public String what() {
    return type.replaceFirst("^org\\.mayday\\.", "");
  }

  /** A member of the data as text; empty if it is not there. */
  public String text(String name) {
    Object value = data.get(name);
    return value == null ? "" : value.toString();
  }
}
