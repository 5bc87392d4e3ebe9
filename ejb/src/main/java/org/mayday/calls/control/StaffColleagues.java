package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.mayday.staff.boundary.Staff;
import org.mayday.staff.boundary.StaffMember;

/** Asks staff. */
@Dependent
public class StaffColleagues implements Colleagues {
  @Inject Staff staff;

  @Override
  public Optional<StaffMember> find(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    return staff.list().stream().filter(member -> member.name().equals(key)).findFirst();
  }

  @Override
  public Optional<StaffMember> me() {
    return staff.me();
  }
}
