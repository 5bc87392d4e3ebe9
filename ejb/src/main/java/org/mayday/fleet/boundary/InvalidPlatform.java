package org.mayday.fleet.boundary;

import jakarta.ejb.ApplicationException;

/** A PC cannot be registered or changed as asked; the message is a sentence for the user. */
@ApplicationException(rollback = true)
public class InvalidPlatform extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidPlatform(String message) {
    super(message);
  }
}
