package org.mayday.staff.boundary;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What people may do; each role includes the ones before it. */
public enum Role {
  VIEWER,
  TECHNICIAN,
  SUPERVISOR,
  ADMINISTRATOR;

  /** The name used in {@code @RolesAllowed}. */
  public String roleName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of this role and of all lower ones: the groups of a person with this role. */
  public Set<String> groups() {
    return Arrays.stream(values())
        .filter(role -> role.compareTo(this) <= 0)
        .map(Role::roleName)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
