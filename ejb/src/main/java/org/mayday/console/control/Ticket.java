package org.mayday.console.control;

import java.time.Instant;
import java.util.UUID;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.StaffRoll;

/**
 * Who may come to which console.
 *
 * @param given when it was given out
 */
public record Ticket(
    String who, boolean supervisor, UUID platform, ConsoleKind kind, Instant given) {

  /** Whether its owner still has the role and the password of when it was given out. */
  boolean holds(StaffRoll staff) {
    return staff.stillHas(who, supervisor ? Role.SUPERVISOR : Role.TECHNICIAN, given);
  }
}
