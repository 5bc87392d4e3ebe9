package org.mayday.fleet.boundary;

import jakarta.ejb.ApplicationException;

/** Passwords are not given away as asked; the message is a sentence for the user. */
@ApplicationException(rollback = true)
public class ExportRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExportRefused(String message) {
    super(message);
  }
}
