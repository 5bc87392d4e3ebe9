package org.mayday.lan.control;

import java.util.Optional;
import org.mayday.lan.boundary.TargetState;

/**
 * What came out at an address.
 *
 * @param state GOOD, FAILED or UNKNOWN; WAITING if the server stopped before anything came out
 * @param words a sentence
 * @param pc who is there, if that was told
 */
record Outcome(TargetState state, String words, Optional<FoundPc> pc) {
  static Outcome good(FoundPc pc, String words) {
    return new Outcome(TargetState.GOOD, words, Optional.of(pc));
  }

  static Outcome failed(FoundPc pc, String words) {
    return new Outcome(TargetState.FAILED, words, Optional.of(pc));
  }

  static Outcome failed(String words) {
    return new Outcome(TargetState.FAILED, words, Optional.empty());
  }

  /** Nobody knows where to look. */
  static Outcome unknown(String words) {
    return new Outcome(TargetState.UNKNOWN, words, Optional.empty());
  }

  /** The same with more words; what the end of the server cut off stays as it is. */
  Outcome and(String more) {
    return isCutOff() ? this : new Outcome(state, words + more, pc);
  }

  /** The server stops; the address is visited again when it is back. */
  static Outcome cutOff() {
    return new Outcome(TargetState.WAITING, "", Optional.empty());
  }

  boolean isGood() {
    return state == TargetState.GOOD;
  }

  boolean isCutOff() {
    return state == TargetState.WAITING;
  }
}
