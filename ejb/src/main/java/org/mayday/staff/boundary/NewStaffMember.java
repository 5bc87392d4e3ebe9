package org.mayday.staff.boundary;

import java.io.Serializable;

/**
 * An account to be made.
 *
 * @param name 1 to 64 letters, digits, dots, dashes, underscores or @; kept in lower case
 * @param displayName 1 to 100 characters
 * @param password 10 to 200 characters
 */
public record NewStaffMember(String name, String displayName, Role role, String password)
    implements Serializable {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
