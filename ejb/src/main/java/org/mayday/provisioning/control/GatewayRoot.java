package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mayday.authority.boundary.CertificateInfo;
import org.mayday.authority.boundary.UtcTime;
import org.mayday.authority.control.GatewayCertificate;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.security.control.X509Text;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;

/** The certificates of the gateway as PCs judge them. */
@Dependent
public class GatewayRoot {
  private final GatewayCertificate certificate;

  @Inject
  public GatewayRoot(GatewayCertificate certificate) {
    this.certificate = certificate;
  }

  /** The root that PCs have to trust: base64 of its DER form. */
  String base64() {
    return X509Text.base64(certificate.root());
  }

  /** The names in its certificates, lower case, the main one in front. */
  List<String> names() {
    return certificate.infos().stream()
        .flatMap(info -> info.subjectAlternativeNames().stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** That root, and the one that the gateway is changing to or from. Needs a transaction. */
  List<String> all() {
    List<String> all = new ArrayList<>(List.of(base64()));
    certificate.otherRoots().stream()
        .map(X509Text::base64)
        .filter(other -> !all.contains(other))
        .forEach(all::add);
    return all;
  }

  /**
   * Refuses servers of which the first is not this gateway: PCs would not believe it, and never
   * prove that they can call.
   */
  void refuseStrange(List<Endpoint> servers) {
    List<String> names = names();
    if (!names.contains(servers.get(0).expectedName())) {
      throw new BadArguments(
          "PCs would refuse the gateway: the first server of the profile has no name of its"
              + " certificate, which is for "
              + names.stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
  }

  /**
   * Refuses a PC by whose clock the gateway's certificate does not count: it would end every call
   * before it logs in. Firmware that tells no time is believed.
   */
  void refuseWrongClock(WsmanClient client) throws WsmanException {
    Optional<Instant> clock = clock(client);
    CertificateInfo info = certificate.info();
    boolean wrong =
        clock
            .filter(it -> it.isBefore(info.notBefore()) || it.isAfter(info.notAfter()))
            .isPresent();
    if (wrong) {
      throw new BadArguments(
          ("The clock of the PC says %s, and by that the certificate of the gateway, which counts"
                  + " from %s to %s, is not valid. Set the clock first (time.sync).")
              .formatted(
                  UtcTime.of(clock.get()),
                  UtcTime.of(info.notBefore()),
                  UtcTime.of(info.notAfter())));
    }
  }

  private static Optional<Instant> clock(WsmanClient client) throws WsmanException {
    try {
      return client.invoke(AmtTimeSynchronizationService.getLowAccuracyTimeSynch()).time();
    } catch (WsmanFault | OperationRefused noClock) {
      return Optional.empty();
    }
  }
}
