package org.mayday.calls.boundary;

import jakarta.ejb.ApplicationException;

/** The call is not in a state that allows this. The message is a sentence for the user. */
@ApplicationException(rollback = true)
public class IllegalCallMove extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IllegalCallMove(String message) {
    super(message);
  }
}
