package org.mayday.staff.control;

import java.util.Map;
import org.mayday.staff.boundary.Role;

/**
 * Who may sign in at one moment, and with which role.
 *
 * @param roles by sign-in name
 */
public record StaffRoll(Map<String, Role> roles) {
  /** What somebody is told who has something open and may not have it any more. */
  public static final String LOST = "The account was disabled, removed or given another role.";

  public StaffRoll {
    roles = Map.copyOf(roles);
  }

  /** Whether somebody has a role, or one that includes it. */
  public boolean has(String who, Role least) {
    Role own = roles.get(StaffRules.key(who));
    return own != null && own.compareTo(least) >= 0;
  }
}
