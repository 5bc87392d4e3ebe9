package org.mayday.doors.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mayday.announcement.control.Transactions;
import org.mayday.doors.boundary.ConsoleLogin;
import org.mayday.mps.api.DoorVisit;
import org.mayday.staff.control.StaffRegister;
import org.mayday.staff.control.StaffRoll;

/**
 * Ends what those have open at the doors who may not have it any more, or have a new password. Not
 * thread-safe.
 */
@Dependent
public class DoorGuard {
  private final OwnDoors doors;
  private final StaffRegister staff;
  private final ConsoleLoginBook logins;
  private final Transactions transactions;
  private Map<String, Instant> passwords = Map.of();

  @Inject
  public DoorGuard(
      OwnDoors doors, StaffRegister staff, ConsoleLoginBook logins, Transactions transactions) {
    this.doors = doors;
    this.staff = staff;
    this.logins = logins;
    this.transactions = transactions;
  }

  /** Looks once; asks the database only if somebody has something open. */
  public void look() {
    Set<String> users =
        doors.now().stream()
            .flatMap(door -> door.visits().stream())
            .filter(visit -> visit.open() > 0)
            .map(DoorVisit::user)
            .collect(Collectors.toSet());
    if (users.isEmpty()) {
      passwords = Map.of();
      return;
    }
    StaffRoll roll = staff.now();
    List<ConsoleLogin> known = transactions.within(logins::all);
    users.stream()
        .filter(user -> !ConsoleUsers.may(user, roll, known) || hasNewPassword(user, roll))
        .forEach(doors::dismiss);
    remember(users, roll);
  }

  private boolean hasNewPassword(String user, StaffRoll roll) {
    Instant before = passwords.get(user);
    return before != null
        && roll.standing(user).filter(now -> now.passwordSince().isAfter(before)).isPresent();
  }

  private void remember(Set<String> users, StaffRoll roll) {
    Map<String, Instant> now = new HashMap<>();
    users.forEach(user -> roll.standing(user).ifPresent(one -> now.put(user, one.passwordSince())));
    passwords = now;
  }
}
