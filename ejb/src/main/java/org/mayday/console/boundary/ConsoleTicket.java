package org.mayday.console.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * Lets one person in once.
 *
 * @param secret what is to be shown at the door; never logged
 * @param until when it is worth nothing any more
 */
public record ConsoleTicket(String secret, Instant until) implements Serializable {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "ConsoleTicket[until=" + until + "]";
  }
}
