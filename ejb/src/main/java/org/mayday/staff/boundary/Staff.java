package org.mayday.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.control.Caller;
import org.mayday.staff.control.StaffAccounts;

/**
 * The accounts of the help desk. Every change that would leave no enabled administrator is refused
 * with {@link InvalidStaffMember}; every name that is not known with {@link UnknownStaffMember}.
 */
@Stateless
@RolesAllowed("administrator")
public class Staff {
  @Inject StaffAccounts accounts;
  @Inject Caller caller;

  /** All accounts by name. */
  @RolesAllowed("viewer")
  public List<StaffMember> list() {
    return accounts.list();
  }

  /** Makes an account. */
  @Audited("staff.create")
  public StaffMember create(@Detail NewStaffMember member) {
    return accounts.create(member);
  }

  /** Gives a person another role. */
  @Audited("staff.role")
  public void changeRole(@Detail String name, @Detail Role role) {
    accounts.changeRole(name, role);
  }

  /** Gives a person a new password, and lifts a lock. */
  @Audited("staff.password.reset")
  public void resetPassword(@Detail String name, String password) {
    accounts.resetPassword(name, password);
  }

  /** Lets a person sign in, or not. */
  @Audited("staff.enable")
  public void enable(@Detail String name, @Detail boolean enabled) {
    accounts.enable(name, enabled);
  }

  /** Lifts the lock after too many wrong passwords. */
  @Audited("staff.unlock")
  public void unlock(@Detail String name) {
    accounts.unlock(name);
  }

  /** Deletes an account. */
  @Audited("staff.remove")
  public void remove(@Detail String name) {
    accounts.remove(name);
  }

  /** Changes the caller's own password. */
  @RolesAllowed("viewer")
  @Audited("staff.password.change")
  public void changeOwnPassword(String old, String fresh) {
    accounts.changePassword(caller.person().orElseThrow(), old, fresh);
  }

  /** The caller's own account; empty if the caller has none. */
  @RolesAllowed("viewer")
  public Optional<StaffMember> me() {
    return caller.person().flatMap(accounts::find);
  }
}
