package org.mayday.provisioning.control;

import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AccessInfoFormat;
import org.mayday.wsman.amt.AmtRemoteAccessService;
import org.mayday.wsman.amt.MpsCredentials;

/**
 * Tells the PC of the servers that it does not know yet, with a login that counts at the gateway
 * before the PC hears of it (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessService.AddMpServer).
 */
final class ServersStep implements Step {
  private final SetupBook book;

  ServersStep(SetupBook book) {
    this.book = book;
  }

  @Override
  public String name() {
    return "servers";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException, OperationFailed {
    for (Endpoint wanted : site.goal().servers()) {
      if (site.serving(site.now(), wanted).isEmpty()) {
        add(site, before, wanted);
      }
    }
  }

  private void add(Site site, Setup before, Endpoint wanted)
      throws WsmanException, OperationFailed {
    MpsCredentials login = book.login(site.platform());
    if (lost(site, before, wanted, login).isEmpty()) {
      site.client()
          .invoke(
              AmtRemoteAccessService.addMpServer(
                  wanted.address(), format(wanted), wanted.port(), login, name(wanted)));
    }
    Setup.Server added =
        lost(site, before, wanted, login)
            .orElseThrow(
                () ->
                    new OperationFailed(
                        Kind.NONSENSE, "The PC does not show the server that it was told of."));
    site.made().put(added.name(), wanted);
    book.made(site.platform(), site.made());
  }

  /** What this step has added, also if the answer to that got lost. */
  private static Optional<Setup.Server> lost(
      Site site, Setup before, Endpoint wanted, MpsCredentials login) throws WsmanException {
    return site.now().servers().stream()
        .filter(server -> server.endpoint().equals(wanted))
        .filter(server -> !before.servers().contains(server))
        .filter(server -> server.login().isEmpty() || server.login().equals(login.user()))
        .findFirst();
  }

  private static Optional<String> name(Endpoint endpoint) {
    return Optional.of(endpoint.certificateName()).filter(name -> !name.isEmpty());
  }

  private static AccessInfoFormat format(Endpoint endpoint) {
    if (endpoint.address().contains(":")) {
      return AccessInfoFormat.IPV6;
    }
    return endpoint.address().matches("[0-9.]+") ? AccessInfoFormat.IPV4 : AccessInfoFormat.NAME;
  }
}
