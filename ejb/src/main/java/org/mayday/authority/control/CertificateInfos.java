package org.mayday.authority.control;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.mayday.authority.boundary.CertificateInfo;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;
import org.mayday.mps.api.TlsMaterial;

/** What can be told of the certificates that the gateway shows. */
final class CertificateInfos {
  private CertificateInfos() {}

  /**
   * Those of the default name first.
   *
   * @param own whether the default name's are of Mayday's own authority
   */
  static List<CertificateInfo> of(TlsMaterial material, boolean own) {
    List<CertificateInfo> infos = new ArrayList<>();
    for (MpsName name : material.names()) {
      boolean selfMade = infos.isEmpty() && own;
      name.identities().forEach(identity -> infos.add(info(identity, selfMade)));
    }
    return infos;
  }

  private static CertificateInfo info(TlsIdentity identity, boolean selfMade) {
    X509Certificate own = identity.chain().get(0);
    X509Certificate root = identity.chain().get(identity.chain().size() - 1);
    return new CertificateInfo(
        own.getSubjectX500Principal().getName(),
        CertificateText.names(own),
        own.getPublicKey().getAlgorithm(),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant(),
        CertificateText.sha256(own),
        root.getSubjectX500Principal().getName(),
        CertificateText.sha256(root),
        selfMade);
  }
}
