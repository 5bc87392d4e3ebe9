package org.mayday.fleet.boundary;

import jakarta.ejb.ApplicationException;

/** There is no PC with this UUID; the message is a sentence for the user. */
@ApplicationException(rollback = true)
public class UnknownPlatform extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownPlatform(String message) {
    super(message);
  }
}
