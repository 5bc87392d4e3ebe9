package org.mayday.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.mayday.doors.boundary.ConsoleSignIn;

/** Knows consoles by logins of their own. */
@ApplicationScoped
public class ConsoleCallers {
  @Inject ConsoleSignIn consoles;

  /** The console that has this login; empty if none has, or not from there. */
  Optional<ConsoleSignIn.Signed> of(BasicCredentials sent, String address) {
    try {
      // The address of a connection, in numbers: nothing is looked up.
      return consoles.signIn(sent.name(), sent.password(), InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
