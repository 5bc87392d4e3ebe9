package org.mayday.simulator.control;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.UsbKey;
import org.mayday.simulator.setup.HelloMessage;

/** The verbs for setting PCs up. */
final class SetupVerbs {

  private static final String USUAL_VERSION = "3";
  private static final int LMS_PORT = 16992;

  static final List<Verb> ALL =
      List.of(
          new Verb(
              "unprovision",
              "",
              "The PC is again as from its factory: it has to be set up.",
              SetupVerbs::unprovision),
          new Verb(
              "hello",
              "[HOST[:PORT] [VERSION]]",
              "The PC asks a setup server (localhost:9971) to set it up, with a hello message of"
                  + " version 1, 2 or 3 (3), and lets it in.",
              SetupVerbs::hello),
          new Verb(
              "local",
              "[PORT]",
              "Opens the firmware to software on the PC, as Intel's LMS does: HTTP on a port of"
                  + " loopback (16992), TLS on the next. Tells the account that such software has.",
              SetupVerbs::local),
          new Verb(
              "usb",
              "FILE",
              "Somebody plugs a USB key with this setup.bin into the PC, and starts it anew.",
              SetupVerbs::usb));

  private SetupVerbs() {}

  private static String unprovision(SimulatedPc pc, List<String> words) {
    pc.unprovision();
    return pc.name() + " is as from its factory";
  }

  private static String hello(SimulatedPc pc, List<String> words) {
    String server = words.isEmpty() ? "localhost" : words.get(0);
    String version = words.size() > 1 ? words.get(1) : USUAL_VERSION;
    if (!server.matches("[A-Za-z0-9.-]+(:[1-9]\\d{0,4})?") || !version.matches("[123]")) {
      throw new IllegalArgumentException("hello needs HOST:PORT and a version from 1 to 3");
    }
    String[] parts = server.split(":");
    int port = parts.length > 1 ? Integer.parseInt(parts[1]) : HelloMessage.PORT;
    boolean begun =
        pc.setupCall().begin(new InetSocketAddress(parts[0], port), Integer.parseInt(version));
    return pc.name() + (begun ? " says hello to " + parts[0] + ":" + port : " is set up already");
  }

  private static String local(SimulatedPc pc, List<String> words) {
    String port = words.isEmpty() ? String.valueOf(LMS_PORT) : words.get(0);
    if (!port.matches("\\d{1,5}")) {
      throw new IllegalArgumentException(port + " is no port");
    }
    try {
      Credentials system = pc.accounts().system();
      return "%s: software on it finds the firmware at http://localhost:%d, as %s with %s"
          .formatted(
              pc.name(),
              pc.lan().openLocal(Integer.parseInt(port)).getPort(),
              system.user(),
              system.password());
    } catch (IllegalStateException taken) {
      throw new IllegalArgumentException(taken.getMessage(), taken);
    }
  }

  private static String usb(SimulatedPc pc, List<String> words) {
    if (words.size() != 1) {
      throw new IllegalArgumentException("usb needs a file");
    }
    Path file = Path.of(words.get(0));
    try {
      Files.write(file, new UsbKey(pc).plug(Files.readAllBytes(file)));
    } catch (IOException unusable) {
      throw new IllegalArgumentException(file + " cannot be read or written", unusable);
    }
    return pc.name() + " has taken what the key says";
  }
}
