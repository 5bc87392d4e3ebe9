package org.mayday.provisioning.control;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.security.control.FirmwareKeys;
import org.mayday.security.control.X509Text;
import org.mayday.vault.control.Fingerprint;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AccessInfoFormat;
import org.mayday.wsman.amt.AddMpServerOutput;
import org.mayday.wsman.amt.AmtRemoteAccessService;
import org.mayday.wsman.amt.MpsCredentials;

/**
 * Tells the PC of the servers that it does not know yet, with a login that counts at the gateway
 * before the PC hears of it (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessService.AddMpServer).
 */
final class ServersStep implements Step {
  private final SetupBook book;
  private final LoginChange logins;

  ServersStep(SetupBook book, LoginChange logins) {
    this.book = book;
    this.logins = logins;
  }

  @Override
  public String name() {
    return "servers";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException, OperationFailed {
    if (site.isServed(site.start())) {
      return;
    }
    Site renewed = site;
    if (site.goal().servers().stream().anyMatch(it -> site.certificateFor(it).isEmpty())) {
      logins.password(site.platform());
      renewed = site.with(book.find(site.platform()).orElseThrow());
    }
    for (Endpoint wanted : site.goal().servers()) {
      if (renewed.serving(renewed.now(), wanted).isEmpty()) {
        add(renewed, before, wanted);
      }
    }
  }

  private void add(Site site, Setup before, Endpoint wanted)
      throws WsmanException, OperationFailed {
    String certificate = site.certificateFor(wanted);
    String user;
    Invocation<AddMpServerOutput> call;
    if (certificate.isEmpty()) {
      MpsCredentials login = logins.password(site.platform());
      user = login.user();
      call =
          AmtRemoteAccessService.addMpServer(
              wanted.address(), format(wanted), wanted.port(), login, name(wanted));
    } else {
      user = "";
      call =
          AmtRemoteAccessService.addMpServer(
              wanted.address(),
              format(wanted),
              wanted.port(),
              handle(site, certificate),
              name(wanted));
    }
    if (lost(site, before, wanted, user).isEmpty()) {
      site.client().invoke(call);
    }
    Setup.Server added =
        lost(site, before, wanted, user)
            .orElseThrow(
                () ->
                    new OperationFailed(
                        Kind.NONSENSE, "The PC does not show the server that it was told of."));
    site.made().put(added.name(), new Made(wanted, user));
    book.made(site.platform(), site.made());
  }

  /** The InstanceID of the certificate to show; one that was found counts again from now on. */
  private String handle(Site site, String fingerprint) throws WsmanException, OperationFailed {
    for (X509Certificate one : new FirmwareKeys(site.client()).certificates()) {
      if (Fingerprint.of(one).equals(fingerprint)) {
        if (site.removes()) {
          logins.certificate(site.platform(), X509Text.base64(one));
        }
        return new FirmwareKeys(site.client()).find(one).orElseThrow();
      }
    }
    throw new OperationFailed(Kind.NONSENSE, "The PC has lost the certificate that it was given.");
  }

  /** What this step has added, also if the answer to that got lost. */
  private static Optional<Setup.Server> lost(Site site, Setup before, Endpoint wanted, String user)
      throws WsmanException {
    return site.now().servers().stream()
        .filter(server -> server.endpoint().equals(wanted))
        .filter(server -> !before.servers().contains(server))
        .filter(server -> server.certificate().equals(site.certificateFor(wanted)))
        .filter(server -> server.login().isEmpty() || server.login().equals(user))
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
