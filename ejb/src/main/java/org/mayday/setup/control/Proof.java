package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mayday.operation.control.Glance;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.cim.CimSoftwareIdentity;

/** Finds out by a new connection whether a PC is set up and takes a login. */
@Dependent
public class Proof {
  private final SetupLines lines;

  @Inject
  public Proof(SetupLines lines) {
    this.lines = lines;
  }

  /**
   * Looks.
   *
   * @return the PC under control; empty if it is not, or not with this login
   * @throws SetupFailed if that cannot be found out now
   */
  Optional<Controlled> of(String address, AmtCredentials login) throws SetupFailed {
    try {
      return look(address, false, login);
    } catch (WsmanTransportException e) {
      if (e.kind() != Kind.UNREACHABLE && e.kind() != Kind.CUT) {
        return refused(e);
      }
    } catch (WsmanException e) {
      throw Troubles.of(e);
    }
    try { // firmware since 16.1 has the port with TLS only
      return look(address, true, login);
    } catch (WsmanTransportException e) {
      return refused(e);
    } catch (WsmanException e) {
      throw Troubles.of(e);
    }
  }

  private static Optional<Controlled> refused(WsmanTransportException e) throws SetupFailed {
    if (e.kind() == Kind.UNAUTHORIZED) {
      return Optional.empty();
    }
    throw SetupFailed.forNow(
        "The PC cannot be reached as one that is set up: " + e.getMessage() + ".", e);
  }

  private Optional<Controlled> look(String address, boolean tls, AmtCredentials login)
      throws WsmanException {
    try (Line line = lines.controlled(address, tls, login)) {
      WsmanClient client = line.client();
      if (!WaitingFirmware.isSetUp(client.get(AmtSetupAndConfigurationService.class))) {
        return Optional.empty();
      }
      Glance glance = new Glance(client);
      return Optional.of(
          new Controlled(
              tls,
              login,
              glance.get(AmtGeneralSettings.class).flatMap(AmtGeneralSettings::hostName).orElse(""),
              CimSoftwareIdentity.versionOf(
                      CimSoftwareIdentity.AMT, glance.all(CimSoftwareIdentity.class))
                  .orElse("")));
    }
  }
}
