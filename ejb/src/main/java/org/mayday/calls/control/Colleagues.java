package org.mayday.calls.control;

import java.util.Optional;
import org.mayday.staff.boundary.StaffMember;

/** The people of the desk. */
public interface Colleagues {

  /** The one with this sign-in name. */
  Optional<StaffMember> find(String name);

  /** The one who is asking. */
  Optional<StaffMember> me();
}
