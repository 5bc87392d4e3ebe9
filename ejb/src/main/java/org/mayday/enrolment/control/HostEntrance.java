package org.mayday.enrolment.control;

import org.mayday.setup.control.Line;
import org.mayday.setup.control.SetupFailed;
import org.mayday.setup.control.Troubles;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/**
 * A line to firmware as the software on its PC.
 *
 * @param tls whether the firmware speaks TLS only, as it does since CSME 19
 */
record HostEntrance(Line line, boolean tls, HostFirmware firmware) implements AutoCloseable {

  /** Enters, without TLS or else with it. */
  static HostEntrance enter(AmtCredentials system, HostLines lines)
      throws WsmanException, SetupFailed {
    try {
      return enter(system, lines, false);
    } catch (WsmanTransportException e) {
      if (lines.isBroken() || e.kind() != Kind.UNREACHABLE && e.kind() != Kind.CUT) {
        throw told(e, lines);
      }
    }
    try {
      return enter(system, lines, true);
    } catch (WsmanTransportException e) {
      throw told(e, lines);
    }
  }

  private static HostEntrance enter(AmtCredentials system, HostLines lines, boolean tls)
      throws WsmanException {
    Line line = lines.open(tls, system);
    boolean good = false;
    try {
      HostEntrance entrance = new HostEntrance(line, tls, HostFirmware.ask(line.client()));
      good = true;
      return entrance;
    } finally {
      if (!good) {
        line.close();
      }
    }
  }

  private static SetupFailed told(WsmanTransportException e, HostLines lines) {
    if (lines.isBroken()) {
      return SetupFailed.forNow(
          "The line of the agent broke before the firmware had answered. The agent comes again by"
              + " itself.",
          e);
    }
    return switch (e.kind()) {
      case UNAUTHORIZED ->
          SetupFailed.forGood(
              "The firmware refused the login of its local system account. It changes whenever the"
                  + " PC is set up or taken out of control: read it anew.",
              e);
      case UNREACHABLE, CUT ->
          SetupFailed.forNow(
              "Nobody answers on the PC at the ports of Intel's Local Manageability Service (LMS): "
                  + e.getMessage()
                  + ". It must be installed and running.",
              e);
      default -> Troubles.of(e);
    };
  }

  WsmanClient client() {
    return line.client();
  }

  @Override
  public void close() {
    line.close();
  }
}
