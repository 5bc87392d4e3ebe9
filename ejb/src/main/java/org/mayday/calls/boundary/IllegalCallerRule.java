package org.mayday.calls.boundary;

import jakarta.ejb.ApplicationException;

/** The rules cannot be kept as they are. The message is a sentence for the user. */
@ApplicationException(rollback = true)
public class IllegalCallerRule extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IllegalCallerRule(String message) {
    super(message);
  }
}
