package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mayday.staff.boundary.Staff;
import org.mayday.staff.boundary.StaffMember;
import org.mayday.staff.control.StaffAccounts;

/** Asks staff. */
@Dependent
public class StaffColleagues implements Colleagues {
  @Inject Staff staff;
  @Inject StaffAccounts accounts; // timers ask, too, and have no role

  @Override
  public Optional<StaffMember> find(String name) {
    return accounts.find(name);
  }

  @Override
  public Optional<StaffMember> me() {
    return staff.me();
  }
}
