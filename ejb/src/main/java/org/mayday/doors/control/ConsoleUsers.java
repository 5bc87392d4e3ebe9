package org.mayday.doors.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.mayday.announcement.control.Transactions;
import org.mayday.doors.boundary.ConsoleLogin;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.StaffRegister;
import org.mayday.staff.control.StaffRoll;

/** Who may do at consoles what technicians may: members of the staff, and logins of consoles. */
@Dependent
public class ConsoleUsers {
  private final StaffRegister staff;
  private final ConsoleLoginBook logins;
  private final Transactions transactions;

  @Inject
  public ConsoleUsers(StaffRegister staff, ConsoleLoginBook logins, Transactions transactions) {
    this.staff = staff;
    this.logins = logins;
    this.transactions = transactions;
  }

  /** Those of these users who may, as of now. */
  public List<String> mayOf(List<String> users) {
    StaffRoll roll = staff.now();
    List<ConsoleLogin> known = transactions.within(logins::all);
    return users.stream().filter(user -> may(user, roll, known)).toList();
  }

  static boolean may(String user, StaffRoll roll, List<ConsoleLogin> known) {
    if (!user.startsWith(DoorDesk.CONSOLE)) {
      return roll.has(user, Role.TECHNICIAN);
    }
    String name = user.substring(DoorDesk.CONSOLE.length());
    return known.stream().anyMatch(login -> login.name().equals(name) && login.enabled());
  }
}
