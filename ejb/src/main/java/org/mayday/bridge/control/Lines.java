package org.mayday.bridge.control;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.BridgeRefused.Kind;

/** Lines of the form Name=value. */
final class Lines {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

  private Lines() {}

  /**
   * Names and values in order; empty lines are passed over.
   *
   * @throws BridgeRefused if a line has no name
   */
  static List<Entry<String, String>> read(String text) throws BridgeRefused {
    List<Entry<String, String>> pairs = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      int equals = line.indexOf('=');
      String name = equals < 0 ? "" : line.substring(0, equals).strip();
      if (!NAME.matcher(name).matches()) {
        throw new BridgeRefused(Kind.MALFORMED, "A line must be Name=value, not: " + line);
      }
      pairs.add(new SimpleImmutableEntry<>(name, line.substring(equals + 1).strip()));
    }
    return pairs;
  }
}
