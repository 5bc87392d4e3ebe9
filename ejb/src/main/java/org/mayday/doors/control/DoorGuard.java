package org.mayday.doors.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mayday.announcement.control.Transactions;
import org.mayday.doors.boundary.ConsoleLogin;
import org.mayday.mps.api.DoorVisit;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.StaffRegister;
import org.mayday.staff.control.StaffRoll;

/** Ends what those have open at the doors who may not have it any more. */
@Dependent
public class DoorGuard {
  private final OwnDoors doors;
  private final StaffRegister staff;
  private final ConsoleLoginBook logins;
  private final Transactions transactions;

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
      return;
    }
    StaffRoll roll = staff.now();
    List<ConsoleLogin> known = transactions.within(logins::all);
    users.stream().filter(user -> !may(user, roll, known)).forEach(doors::dismiss);
  }

  private static boolean may(String user, StaffRoll roll, List<ConsoleLogin> known) {
    if (!user.startsWith(DoorDesk.CONSOLE)) {
      return roll.has(user, Role.TECHNICIAN);
    }
    String name = user.substring(DoorDesk.CONSOLE.length());
    return known.stream().anyMatch(login -> login.name().equals(name) && login.enabled());
  }
}
