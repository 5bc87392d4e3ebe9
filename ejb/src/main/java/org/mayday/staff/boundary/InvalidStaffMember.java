package org.mayday.staff.boundary;

import jakarta.ejb.ApplicationException;

/** An account cannot be made or changed as asked; the message is a sentence for the user. */
@ApplicationException(rollback = true)
public class InvalidStaffMember extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidStaffMember(String message) {
    super(message);
  }
}
