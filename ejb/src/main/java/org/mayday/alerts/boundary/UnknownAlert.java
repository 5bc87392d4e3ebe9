package org.mayday.alerts.boundary;

import jakarta.ejb.ApplicationException;

/** There is no such alert. The message is a sentence for the user. */
@ApplicationException(rollback = true)
public class UnknownAlert extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownAlert(String message) {
    super(message);
  }
}
