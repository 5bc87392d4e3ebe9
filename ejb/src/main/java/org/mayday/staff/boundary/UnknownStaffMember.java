package org.mayday.staff.boundary;

import jakarta.ejb.ApplicationException;

/** There is no account with this name; the message is a sentence for the user. */
@ApplicationException(rollback = true)
public class UnknownStaffMember extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownStaffMember(String message) {
    super(message);
  }
}
