package org.mayday.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that are no longer than a terminal is wide. */
final class Wrapped {
  private Wrapped() {}

  /**
   * Breaks a text between words; a word that is longer than a line stays whole, so that it can be
   * copied.
   *
   * @param width of a line in characters; 0 for any
   */
  static List<String> lines(String text, int width) {
    if (width <= 0 || text.length() <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
