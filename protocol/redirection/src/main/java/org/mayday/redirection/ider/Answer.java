package org.mayday.redirection.ider;

/** What a drive does about a command. */
sealed interface Answer {
  /** It is done, or cannot be done. */
  record Ended(Sense sense) implements Answer {}

  /** It is done with this data, at least one byte. */
  record Data(byte[] bytes) implements Answer {}

  /** Blocks of the medium go to the host. */
  record Reading(Medium medium, long block, long count) implements Answer {}

  /** Blocks of the host go to the medium. */
  record Writing(Medium medium, long block, long count) implements Answer {}

  /** Nothing went wrong, and there is nothing to tell. */
  Answer GOOD = new Ended(Sense.GOOD);
}
