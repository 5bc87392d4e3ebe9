package org.mayday.operation.boundary;

import jakarta.ejb.ApplicationException;

/** What was said along with an operation does not fit; the message is a sentence for the user. */
@ApplicationException
public class BadArguments extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadArguments(String message) {
    super(message);
  }
}
