package org.mayday.provisioning.control;

import java.util.Optional;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;
import org.mayday.wsman.instance.EndpointReference;

/**
 * Has the PC trust the root of the gateway, before it is told of a server (Intel AMT Implementation
 * and Reference Guide, AMT_PublicKeyManagementService).
 */
final class RootStep implements Step {
  private static final String KEY = "InstanceID";

  private final SetupBook book;
  private final String root;

  /** The root in base64. */
  RootStep(SetupBook book, String root) {
    this.book = book;
    this.root = root;
  }

  @Override
  public String name() {
    return "trustedRoot";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    if (site.removes() || find(new Glance(site.client()), root).isPresent()) {
      return;
    }
    book.root(site.platform(), root(site));
  }

  private String root(Site site) throws WsmanException {
    return site.client()
        .invoke(AmtPublicKeyManagementService.addTrustedRootCertificate(root))
        .createdCertificate()
        .map(EndpointReference::selectors)
        .map(selectors -> selectors.values().get(KEY))
        .map(Object::toString)
        .orElse("");
  }

  /** The certificate with this content. */
  static Optional<AmtPublicKeyCertificate> find(Glance glance, String root) throws WsmanException {
    return glance.all(AmtPublicKeyCertificate.class).stream()
        .filter(it -> it.x509Certificate().map(RootStep::packed).filter(root::equals).isPresent())
        .findFirst();
  }

  private static String packed(String base64) {
    return base64.replaceAll("\\s", "");
  }
}
