package org.mayday.port.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * Lets somebody forward one port of one PC, once.
 *
 * @param secret what is to be shown at the door; never logged
 * @param until when it is worth nothing any more
 */
public record PortTicket(String secret, Instant until) implements Serializable {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "PortTicket[until=" + until + "]";
  }
}
