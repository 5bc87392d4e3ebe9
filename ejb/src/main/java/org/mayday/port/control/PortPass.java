package org.mayday.port.control;

import java.time.Instant;
import java.util.UUID;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.StaffRoll;

/**
 * Who may forward which port of which PC.
 *
 * @param given when that was allowed
 */
record PortPass(String who, UUID platform, int port, Instant given) {

  /** Whether its owner still has the role that it needs, and the password of when it was given. */
  boolean holds(StaffRoll staff) {
    return staff.stillHas(who, Role.TECHNICIAN, given);
  }
}
