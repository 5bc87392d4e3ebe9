package org.mayday.cli.output;

import java.util.List;
import java.util.function.BiFunction;

/** How results are written. */
public enum Format {
  /** For people. */
  TEXT(Text::of),
  /** For programs. */
  JSON((sections, width) -> Json.of(sections)),
  /** For tables. */
  CSV((sections, width) -> Csv.of(sections));

  private final BiFunction<List<Section>, Integer, String> layout;

  Format(BiFunction<List<Section>, Integer, String> layout) {
    this.layout = layout;
  }

  /**
   * The results, ending with the end of a line if there are any.
   *
   * @param width of the terminal in characters; 0 if nobody reads them on one
   */
  public String write(List<Section> sections, int width) {
    return layout.apply(sections, width);
  }
}
