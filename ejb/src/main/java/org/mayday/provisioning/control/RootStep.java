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
  /** Kept as the key while it is not known whether the PC has added it. */
  static final String ASKED = "asked";

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
    if (site.removes()) {
      return;
    }
    Optional<AmtPublicKeyCertificate> present = find(new Glance(site.client()), root);
    boolean asked = site.job().root().equals(ASKED);
    if (present.isEmpty()) {
      // whoever goes back must know of it, even if the answer gets lost
      book.root(site.platform(), ASKED);
      book.root(site.platform(), root(site));
    } else if (asked) {
      book.root(site.platform(), present.get().instanceId().orElse(""));
    }
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
