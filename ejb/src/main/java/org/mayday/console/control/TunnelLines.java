package org.mayday.console.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.mayday.console.boundary.Ending;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.OperationSettings;
import org.mayday.operation.control.RefusedPasswords;
import org.mayday.operation.control.SignOn;
import org.mayday.operation.control.TunnelWires;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionKind;
import org.mayday.redirection.RedirectionLogin;
import org.mayday.redirection.SessionStart;
import org.mayday.redirection.SessionStart.Phase;
import org.mayday.wsman.Deadline;

/**
 * Lines through the tunnels of the gateway. The login happens here with what the vault has; a
 * refused one is remembered apart from WS-Management's, because an account may be good for one and
 * not for the other.
 */
@ApplicationScoped
public class TunnelLines implements RedirectionLines {
  private static final int PORTION = 1024;

  private final SecureRandom random = new SecureRandom();
  private AmtSessions sessions;
  private TunnelWires wires;
  private SwitchedOff switchedOff;
  private Consented consented;
  private RefusedPasswords refused;

  /** For the container's proxy only. */
  protected TunnelLines() {}

  @Inject
  TunnelLines(
      AmtSessions sessions,
      TunnelWires wires,
      SwitchedOff switchedOff,
      Consented consented,
      OperationSettings settings,
      Clock clock) {
    this.sessions = sessions;
    this.wires = wires;
    this.switchedOff = switchedOff;
    this.consented = consented;
    this.refused = new RefusedPasswords(settings.refusalPause(), clock);
  }

  @Override
  public RedirectionLine open(UUID platform, RedirectionKind kind, Deadline deadline)
      throws LineFailed {
    consented.check(platform, kind);
    try {
      return signedOn(sessions.signOn(platform, deadline), kind, deadline);
    } catch (LineFailed e) {
      throw switchedOff.explain(platform, kind, e);
    } catch (OperationFailed e) {
      throw switchedOff.explain(platform, kind, LineWords.of(e));
    }
  }

  private RedirectionLine signedOn(SignOn signOn, RedirectionKind kind, Deadline deadline)
      throws OperationFailed, LineFailed {
    UUID platform = signOn.tunnel().platform();
    if (refused.contains(platform, signOn.credentials())) {
      throw new LineFailed(
          Ending.LOGIN_REFUSED,
          "The PC has refused the stored AMT user and password for redirection. Change them to try"
              + " again.",
          null);
    }
    Socket socket = wires.redirection(signOn.tunnel(), deadline.remaining());
    boolean good = false;
    try {
      start(socket, signOn, kind, deadline);
      good = true;
      return new SocketLine(socket);
    } catch (RedirectionException e) {
      if (e.reason() == RedirectionException.Reason.LOGIN_REFUSED) {
        refused.refused(platform, signOn.credentials());
      }
      throw LineWords.of(e);
    } catch (SocketTimeoutException e) {
      throw LineWords.failed(
          Ending.TIMED_OUT, "The PC did not answer in time on its redirection port.", e);
    } catch (IOException e) {
      throw LineWords.failed(Ending.CUT, "The PC cut the connection: " + e.getMessage(), e);
    } finally {
      if (!good) {
        close(socket);
      }
    }
  }

  private void start(Socket socket, SignOn signOn, RedirectionKind kind, Deadline deadline)
      throws IOException, RedirectionException {
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    SessionStart start =
        new SessionStart(
            kind,
            new RedirectionLogin(signOn.credentials().user(), signOn.credentials().password()),
            HexFormat.of().formatHex(nonce));
    OutputStream out = socket.getOutputStream();
    InputStream in = socket.getInputStream();
    out.write(start.begin());
    byte[] portion = new byte[PORTION];
    while (start.phase() != Phase.OPEN) {
      long left = deadline.remaining().toMillis();
      if (left == 0) {
        throw new SocketTimeoutException("the start of a session");
      }
      socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
      int count = in.read(portion);
      if (count < 0) {
        throw new IOException("it closed the channel before the session began");
      }
      // until the login is accepted the firmware speaks only when it is asked
      ByteBuffer bytes = ByteBuffer.wrap(portion, 0, count);
      while (bytes.hasRemaining() && start.phase() != Phase.OPEN) {
        byte[] answer = start.receive(bytes);
        if (answer.length > 0) {
          out.write(answer);
        }
      }
      if (bytes.hasRemaining()) {
        throw new RedirectionException(
            RedirectionException.Reason.NONSENSE, "more than the login was answered");
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed already
      return;
    }
  }

  /** A line over a socket. */
  private record SocketLine(Socket socket) implements RedirectionLine {
    @Override
    public InputStream in() throws IOException {
      return socket.getInputStream();
    }

    @Override
    public OutputStream out() throws IOException {
      return socket.getOutputStream();
    }

    @Override
    public void patience(Duration patience) throws IOException {
      long millis = patience.isZero() ? 0 : Math.max(1, patience.toMillis());
      socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, millis));
    }

    @Override
    public void close() {
      TunnelLines.close(socket);
    }
  }
}
