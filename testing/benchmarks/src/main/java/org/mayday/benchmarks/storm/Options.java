package org.mayday.benchmarks.storm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run is to do: {@code MODE COUNT name=value ...}.
 *
 * @param mode what to do
 * @param count PCs, or seconds where the mode says so
 * @param values everything else by name
 */
record Options(String mode, int count, Map<String, String> values) {

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException in words for whoever typed it
   */
  static Options of(List<String> words) {
    if (words.size() < 2) {
      throw new IllegalArgumentException("a mode and a number are wanted");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words.subList(2, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(word + " is not of the form name=value");
      }
      values.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return new Options(words.get(0), number(words.get(1)), values);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(text + " is not a whole number", e);
    }
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : number(value);
  }

  /** The settings of the server among the values: those whose name begins with mayday. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith("mayday.")) {
            settings.put(name, value);
          }
        });
    return settings;
  }
}
