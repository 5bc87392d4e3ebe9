package org.mayday.console.control;

import java.util.UUID;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.StaffRoll;

/** Who may come to which console. */
public record Ticket(String who, boolean supervisor, UUID platform, ConsoleKind kind) {

  /** Whether its owner still has the role that he had when it was given out. */
  boolean holds(StaffRoll staff) {
    return staff.has(who, supervisor ? Role.SUPERVISOR : Role.TECHNICIAN);
  }
}
