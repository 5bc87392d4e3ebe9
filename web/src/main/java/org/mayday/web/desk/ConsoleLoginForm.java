package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.doors.boundary.ConsoleLoginOrder;
import org.mayday.doors.boundary.Doors;
import org.mayday.doors.boundary.NewConsoleLogin;
import org.mayday.staff.boundary.Role;

/** The form for a new login of a console. */
@Named
@RequestScoped
public class ConsoleLoginForm {
  @Inject Doors doors;
  @Inject Told told;

  private @Nullable NewConsoleLogin made;
  private @Nullable String name;
  private @Nullable String addresses;
  private Role role = Role.TECHNICIAN;

  /** The roles that a login can have. */
  public List<Role> getRoles() {
    return List.of(Role.TECHNICIAN, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }

  /** Makes a login; its secret is in this answer and nowhere else. */
  public void make() {
    made =
        told.attempt(
            () ->
                doors.make(
                    new ConsoleLoginOrder(
                        name == null ? "" : name, role, addresses == null ? "" : addresses)));
  }

  /** The login that was just made, with its secret; null if none was. */
  public @Nullable NewConsoleLogin getMade() {
    return made;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getAddresses() {
    return addresses;
  }

  public void setAddresses(@Nullable String addresses) {
    this.addresses = addresses;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }
}
