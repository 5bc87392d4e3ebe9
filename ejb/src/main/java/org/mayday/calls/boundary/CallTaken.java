package org.mayday.calls.boundary;

import jakarta.ejb.ApplicationException;

/** Somebody else was faster. The message is a sentence for the user. */
@ApplicationException(rollback = true)
public class CallTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CallTaken(String message) {
    super(message);
  }
}
