package org.mayday.operation.boundary;

import jakarta.ejb.ApplicationException;
import org.mayday.staff.boundary.Role;

/** The person lacks the role for an operation. */
@ApplicationException
public class RoleMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Role role;

  public RoleMissing(Role role) {
    super("This needs the role " + role.roleName() + ".");
    this.role = role;
  }

  /** The least role that would do. */
  public Role role() {
    return role;
  }
}
