package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.staff.boundary.NewStaffMember;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.Staff;
import org.mayday.staff.boundary.StaffMember;

/** The page where an administrator keeps the accounts. */
@Named
@RequestScoped
public class StaffPage {
  @Inject Staff staff;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable String name;
  private @Nullable String displayName;
  private @Nullable Role role;
  private @Nullable String password;

  public List<StaffMember> getMembers() {
    return staff.list();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  /** Makes an account. */
  public void create() {
    NewStaffMember wanted = new NewStaffMember(name, displayName, role, password);
    if (told.attempt(() -> staff.create(wanted)) != null) {
      told.done("staff.created", name);
    }
  }

  /** Gives another role. */
  public void changeRole() {
    act(() -> staff.changeRole(name, role), "staff.changed", name);
  }

  /** Sets a new password. */
  public void resetPassword() {
    act(() -> staff.resetPassword(name, password), "staff.passwordSet", name);
  }

  /** Lets somebody sign in. */
  public void enable() {
    String who = asked.text("name");
    act(() -> staff.enable(who, true), "staff.enabled", who);
  }

  /** Keeps somebody out. */
  public void disable() {
    String who = asked.text("name");
    act(() -> staff.enable(who, false), "staff.disabled", who);
  }

  /** Lifts a lock. */
  public void unlock() {
    String who = asked.text("name");
    act(() -> staff.unlock(who), "staff.unlocked", who);
  }

  /** Deletes an account. */
  public void remove() {
    String who = asked.text("name");
    act(() -> staff.remove(who), "staff.removed", who);
  }

  private void act(Runnable action, String key, @Nullable String who) {
    if (told.tried(action)) {
      told.done(key, who);
    }
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(@Nullable String displayName) {
    this.displayName = displayName;
  }

  public @Nullable Role getRole() {
    return role;
  }

  public void setRole(@Nullable Role role) {
    this.role = role;
  }

  public @Nullable String getPassword() {
    return null;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }
}
