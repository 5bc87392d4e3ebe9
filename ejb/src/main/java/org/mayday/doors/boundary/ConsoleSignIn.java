package org.mayday.doors.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Optional;
import org.mayday.doors.control.DoorDesk;
import org.mayday.staff.boundary.Role;

/** Lets logins of consoles in where consoles ask by HTTP Basic. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsoleSignIn {
  @Inject DoorDesk desk;

  /**
   * A console that has signed in.
   *
   * @param user as in the audit log: {@code console:} and the name of its login
   */
  public record Signed(String user, Role role) {}

  /** Checks a name and a secret; empty if they are wrong, or the login may not come from there. */
  public Optional<Signed> signIn(String name, String secret, InetAddress from) {
    return desk.console(name, secret, from);
  }
}
