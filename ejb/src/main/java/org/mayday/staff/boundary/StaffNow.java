package org.mayday.staff.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.mayday.staff.control.StaffRegister;
import org.mayday.staff.control.StaffRoll;

/** Who is on the staff now, for timers, whom nobody has called. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffNow {
  @Inject StaffRegister register;

  /**
   * Those who may not sign in any more: disabled, removed, or without a role. Looks into the
   * database, which may take a moment.
   *
   * @param names sign-in names
   */
  public Set<String> gone(Set<String> names) {
    StaffRoll now = register.now();
    return names.stream()
        .filter(name -> !now.has(name, Role.VIEWER))
        .collect(Collectors.toUnmodifiableSet());
  }
}
