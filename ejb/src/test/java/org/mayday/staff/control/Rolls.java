package org.mayday.staff.control;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.mayday.staff.boundary.Role;

/** Staff for tests. */
public final class Rolls {
  private Rolls() {}

  /** People with these roles, whose passwords are as old as can be. */
  public static StaffRoll of(Map<String, Role> roles) {
    return since(Instant.EPOCH, roles);
  }

  /** People with these roles, and passwords of one time. */
  public static StaffRoll since(Instant passwords, Map<String, Role> roles) {
    return new StaffRoll(
        roles.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, one -> new StaffRoll.Standing(one.getValue(), passwords))));
  }
}
