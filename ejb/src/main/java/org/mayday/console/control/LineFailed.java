package org.mayday.console.control;

import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;

/** No line to the firmware, or not any more; with what people are told. */
final class LineFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final Ending ending;

  LineFailed(Ending ending, String words, @Nullable Throwable cause) {
    super(words, cause);
    this.ending = ending;
  }

  Ending ending() {
    return ending;
  }

  Farewell farewell() {
    return new Farewell(ending, getMessage());
  }
}
