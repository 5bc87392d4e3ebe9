package org.mayday.ticketing.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message is no command. What comes out is a sentence that tells why. */
class Poison extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable UUID id;

  Poison(String why, @Nullable UUID id) {
    super(why);
    this.id = id;
  }

  /** Why. */
  String why() {
    return String.valueOf(getMessage());
  }

  /** The id that it had, if it had one. */
  @Nullable UUID id() {
    return id;
  }
}
