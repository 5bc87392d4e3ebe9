package org.mayday.doors.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.control.Caller;
import org.mayday.doors.control.ConsoleLoginBook;
import org.mayday.doors.control.DoorProbe;
import org.mayday.doors.control.OwnDoors;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorNow;

/** The doors for consoles, and the logins of consoles. */
@Stateless
@RolesAllowed("supervisor")
public class Doors {
  @Inject OwnDoors doors;
  @Inject DoorProbe probe;
  @Inject ConsoleLoginBook logins;
  @Inject Caller caller;

  /** All doors, switched on or not. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<DoorNow> now() {
    return doors.now();
  }

  /** Connects to a door from this server, for a few seconds at most, and says what happened. */
  @Audited("door.test")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DoorTest test(@Detail Door door) {
    return probe.knock(door);
  }

  /** All logins of consoles, by name. */
  public List<ConsoleLogin> logins() {
    return logins.all();
  }

  /**
   * Makes a login.
   *
   * @return with its secret, which is told only here
   * @throws DoorsRefused if the name is taken, an address is none, or there are too many
   */
  @RolesAllowed("administrator")
  @Audited("door.login.make")
  public NewConsoleLogin make(@Detail ConsoleLoginOrder order) {
    return logins.make(order, caller.person().orElse(Caller.SYSTEM));
  }

  /**
   * Lets a login be used, or not; what it has open ends then.
   *
   * @throws DoorsRefused if there is no such login
   */
  @RolesAllowed("administrator")
  @Audited("door.login.enable")
  public void enable(@Detail String name, @Detail boolean on) {
    logins.enable(name, on);
  }

  /**
   * Removes a login; what it has open ends.
   *
   * @throws DoorsRefused if there is no such login
   */
  @RolesAllowed("administrator")
  @Audited("door.login.remove")
  public void remove(@Detail String name) {
    logins.remove(name);
  }
}
