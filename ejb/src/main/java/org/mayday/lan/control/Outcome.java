package org.mayday.lan.control;

import java.util.Optional;

/**
 * What came out at an address.
 *
 * @param good whether what was wanted is done
 * @param words a sentence
 * @param pc who is there, if that was told
 */
record Outcome(boolean good, String words, Optional<FoundPc> pc) {
  static Outcome good(FoundPc pc, String words) {
    return new Outcome(true, words, Optional.of(pc));
  }

  static Outcome failed(FoundPc pc, String words) {
    return new Outcome(false, words, Optional.of(pc));
  }

  static Outcome failed(String words) {
    return new Outcome(false, words, Optional.empty());
  }
}
