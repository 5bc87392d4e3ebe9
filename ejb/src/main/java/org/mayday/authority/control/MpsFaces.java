package org.mayday.authority.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mayday.authority.boundary.MpsCertificate;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;

/** The certificates of the gateway as PCs see them. */
@Dependent
public class MpsFaces {
  private final GatewayCertificate certificate;
  private final Clock clock;

  @Inject
  public MpsFaces(GatewayCertificate certificate, Clock clock) {
    this.certificate = certificate;
    this.clock = clock;
  }

  /** All of them, those of the default name first. */
  public List<MpsCertificate> all() {
    List<MpsCertificate> faces = new ArrayList<>();
    List<MpsName> names = certificate.material().names();
    for (MpsName name : names) {
      name.identities().forEach(one -> faces.add(face(name, one, name == names.get(0))));
    }
    return faces;
  }

  private MpsCertificate face(MpsName name, TlsIdentity identity, boolean byDefault) {
    X509Certificate own = identity.chain().get(0);
    X509Certificate root = identity.chain().get(identity.chain().size() - 1);
    return new MpsCertificate(
        name.hostNames(),
        byDefault,
        CertificateText.commonName(own).toLowerCase(Locale.ROOT),
        CertificateText.names(own),
        own.getPublicKey().getAlgorithm(),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant(),
        root.getSubjectX500Principal().getName(),
        CertificateText.sha256(root),
        Preflight.of(name, identity, clock.instant(), certificate.warning()));
  }
}
