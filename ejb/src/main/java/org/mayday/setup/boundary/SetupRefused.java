package org.mayday.setup.boundary;

import jakarta.ejb.ApplicationException;

/** What was asked does not go; the message is a sentence for the user. */
@ApplicationException
public class SetupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SetupRefused(String message) {
    super(message);
  }
}
