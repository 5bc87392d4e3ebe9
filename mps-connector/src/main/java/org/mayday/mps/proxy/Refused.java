package org.mayday.mps.proxy;

import org.mayday.mps.api.DoorRefusal;

/** Somebody gets nothing; with what he may be told. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final DoorRefusal kind;

  /**
   * @param sentence what he is told, and what the page shows as the last error
   */
  Refused(DoorRefusal kind, String sentence) {
    super(sentence, null, false, false);
    this.kind = kind;
  }

  DoorRefusal kind() {
    return kind;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
