package org.mayday.calls.boundary;

import jakarta.ejb.ApplicationException;

/** There is no such call. The message is a sentence for the user. */
@ApplicationException(rollback = true)
public class UnknownCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownCall(String message) {
    super(message);
  }
}
