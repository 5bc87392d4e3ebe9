package org.mayday.port.control;

import java.util.UUID;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.StaffRoll;

/** Who may forward which port of which PC. */
record PortPass(String who, UUID platform, int port) {

  /** Whether its owner still has the role that it needs. */
  boolean holds(StaffRoll staff) {
    return staff.has(who, Role.TECHNICIAN);
  }
}
