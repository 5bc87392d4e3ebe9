package org.mayday.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of the help desk. Every change that would leave no enabled administrator is refused
 * with {@link InvalidStaffMember}; every name that is not known with {@link UnknownStaffMember}.
 */
@Stateless
@RolesAllowed("administrator")
public class Staff {

  /** All accounts by name. */
  @RolesAllowed("viewer")
  public List<StaffMember> list() {
    throw new UnsupportedOperationException();
  }

  /** Makes an account. */
  public StaffMember create(NewStaffMember member) {
    throw new UnsupportedOperationException();
  }

  /** Gives a person another role. */
  public void changeRole(String name, Role role) {
    throw new UnsupportedOperationException();
  }

  /** Gives a person a new password, and lifts a lock. */
  public void resetPassword(String name, String password) {
    throw new UnsupportedOperationException();
  }

  /** Lets a person sign in, or not. */
  public void enable(String name, boolean enabled) {
    throw new UnsupportedOperationException();
  }

  /** Lifts the lock after too many wrong passwords. */
  public void unlock(String name) {
    throw new UnsupportedOperationException();
  }

  /** Deletes an account. */
  public void remove(String name) {
    throw new UnsupportedOperationException();
  }

  /** Changes the caller's own password. */
  @RolesAllowed("viewer")
  public void changeOwnPassword(String old, String fresh) {
    throw new UnsupportedOperationException();
  }

  /** The caller's own account; empty if the caller has none. */
  @RolesAllowed("viewer")
  public Optional<StaffMember> me() {
    throw new UnsupportedOperationException();
  }
}
