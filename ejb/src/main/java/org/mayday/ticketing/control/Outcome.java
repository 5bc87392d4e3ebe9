package org.mayday.ticketing.control;

/**
 * What became of a command.
 *
 * @param answer as JSON
 * @param message the sentence of the answer
 */
record Outcome(Fate fate, String answer, String message) {
  enum Fate {
    DONE,
    REFUSED,
    /** It was dealt with before; nothing was done now. */
    REPEATED
  }
}
