package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mayday.authority.control.GatewayCertificate;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.security.control.X509Text;

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
   * Refuses servers of which none is this gateway: PCs would not believe it, and never prove that
   * they can call.
   */
  void refuseStrange(List<Endpoint> servers) {
    List<String> names = names();
    if (servers.stream().noneMatch(server -> names.contains(server.expectedName()))) {
      throw new BadArguments(
          "PCs would refuse the gateway: no server of the profile has a name of its certificate, which"
              + " is for "
              + names.stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
  }
}
