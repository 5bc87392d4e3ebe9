package org.mayday.doors.boundary;

import jakarta.ejb.ApplicationException;

/** What was asked does not go; the message is a sentence for the user. */
@ApplicationException(rollback = true)
public class DoorsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DoorsRefused(String message) {
    super(message);
  }
}
