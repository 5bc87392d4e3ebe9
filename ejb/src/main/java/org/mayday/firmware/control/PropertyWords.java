package org.mayday.firmware.control;

import java.util.Locale;
import java.util.Map;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.instance.WsmanInstance;

/** The properties of any instance as facts. */
final class PropertyWords {
  private PropertyWords() {}

  static Map<String, String> of(WsmanInstance instance) {
    Facts facts = new Facts();
    instance
        .without("ElementName", "CreationClassName", "SystemCreationClassName", "SystemName")
        .properties()
        .forEach(
            (name, values) ->
                facts.with(key(name), values.stream().map(PropertyWords::words).toList()));
    return facts.map();
  }

  /** IDER is ider, BIOSSetup is biosSetup, Name is name. */
  private static String key(String name) {
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    int lower = capitals == name.length() ? capitals : Math.max(1, capitals - 1);
    return name.substring(0, lower).toLowerCase(Locale.ROOT) + name.substring(lower);
  }

  private static String words(WsmanInstance value) {
    String text = value.children().isEmpty() ? value.text() : value.children().get(0).text();
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> text.strip();
    };
  }
}
