package org.mayday.doors.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.mayday.doors.boundary.DoorTest;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorNow;

/** Connects to a door of this server as a console does, without a login. */
@Dependent
public class DoorProbe {
  private static final int PATIENCE = 3_000;
  private static final String HTTP =
      "CONNECT mayday.invalid:16992 HTTP/1.1\r\nHost: mayday.invalid:16992\r\n\r\n";
  private static final String HTTP_ANSWER = "HTTP/1.1 407 ";
  private static final String SOCKS = "\5\1\2";
  private static final String SOCKS_ANSWER = "\5\2";

  private final OwnDoors doors;

  @Inject
  public DoorProbe(OwnDoors doors) {
    this.doors = doors;
  }

  /** Tries a door; takes some seconds at most. */
  public DoorTest knock(Door door) {
    DoorNow now = doors.now().stream().filter(one -> one.door() == door).findFirst().orElseThrow();
    InetSocketAddress address = now.address();
    if (!now.on() || address == null) {
      return new DoorTest(false, "The door is switched off.");
    }
    return door == Door.HTTP_PROXY
        ? knock(address, HTTP, HTTP_ANSWER)
        : knock(address, SOCKS, SOCKS_ANSWER);
  }

  private static DoorTest knock(InetSocketAddress bound, String said, String wanted) {
    InetSocketAddress address = reachable(bound);
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE);
      socket.setSoTimeout(PATIENCE);
      OutputStream out = socket.getOutputStream();
      out.write(said.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readNBytes(wanted.length()), StandardCharsets.ISO_8859_1);
      return verdict(address, answer, wanted);
    } catch (IOException e) {
      return new DoorTest(false, "No answer at %s: %s".formatted(address, e.getMessage()));
    }
  }

  private static DoorTest verdict(InetSocketAddress address, String answer, String wanted) {
    if (answer.equals(wanted)) {
      return new DoorTest(true, "The door at %s answers and asks for a login.".formatted(address));
    }
    return new DoorTest(
        false,
        answer.isEmpty()
            ? "The door at %s takes connections, but not those of this server.".formatted(address)
            : "Something else answers at %s.".formatted(address));
  }

  /** A door that listens everywhere is reached here, too. */
  private static InetSocketAddress reachable(InetSocketAddress bound) {
    InetAddress address = bound.getAddress();
    return address == null || !address.isAnyLocalAddress()
        ? bound
        : new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort());
  }
}
