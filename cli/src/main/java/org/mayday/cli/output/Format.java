package org.mayday.cli.output;

import java.util.List;
import java.util.function.Function;

/** How results are written. */
public enum Format {
  /** For people. */
  TEXT(Text::of),
  /** For programs. */
  JSON(Json::of),
  /** For tables. */
  CSV(Csv::of);

  private final Function<List<Section>, String> layout;

  Format(Function<List<Section>, String> layout) {
    this.layout = layout;
  }

  /** The results, ending with the end of a line if there are any. */
  public String write(List<Section> sections) {
    return layout.apply(sections);
  }
}
