package org.mayday.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What must be so before the demo starts, each told in one sentence if it is not. */
final class Preflight {
  private Preflight() {}

  /** The first thing that is wrong, if any. */
  static Optional<String> complaint(ServerPorts ports, int control, Path payara, Path ear) {
    if (Runtime.version().feature() < 17) {
      return Optional.of("Mayday needs a JDK 17 or newer; this is " + Runtime.version() + ".");
    }
    if (Files.notExists(payara.resolve("glassfish/lib/client/appserver-cli.jar"))) {
      return Optional.of(
          "Payara is missing in %s: build with `mvn -Pserver package` while Maven can download."
              .formatted(payara));
    }
    if (Files.notExists(ear)) {
      return Optional.of("The application is missing: build it first, " + ear + " is not there.");
    }
    for (var port : ports.byPurpose().entrySet()) {
      if (isTaken(port.getValue())) {
        return Optional.of(taken(port.getValue(), port.getKey()));
      }
    }
    return isTaken(control)
        ? Optional.of(taken(control, "the control of the simulated PCs"))
        : Optional.empty();
  }

  private static String taken(int port, String purpose) {
    return "Port %d, which %s would use, is taken: end the program that holds it and try again."
        .formatted(port, purpose);
  }

  private static boolean isTaken(int port) {
    try (ServerSocket probe =
        new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return !probe.isBound();
    } catch (IOException e) {
      return true;
    }
  }
}
