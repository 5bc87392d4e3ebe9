package org.mayday.authority.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.mayday.authority.control.GatewayCertificate;
import org.mayday.authority.control.MpsFaces;
import org.mayday.authority.control.RootDoubts;
import org.mayday.mps.api.TlsIdentity;

/** The certificates of the gateway. */
@Stateless
@RolesAllowed("viewer")
public class Authority {
  @Inject GatewayCertificate certificate;
  @Inject MpsFaces faces;
  @Inject RootDoubts doubts;

  /** What the gateway proves itself with; for the server's own use. */
  @PermitAll
  public TlsIdentity identity() {
    return certificate.identity();
  }

  /** The certificate that the gateway shows to PCs that ask for no other name. */
  public CertificateInfo certificate() {
    return certificate.info();
  }

  /** All certificates that the gateway shows, those of the default name first. */
  public List<CertificateInfo> certificates() {
    return certificate.infos();
  }

  /**
   * The same with what PCs may not like about them, and with who would be lost by a change of the
   * root that is under way.
   */
  public List<MpsCertificate> checked() {
    Optional<CertificateFlaw> doubt = doubts.now().map(says -> new CertificateFlaw(false, says));
    return faces.all().stream()
        .map(face -> face.byDefault() ? doubt.map(face::with).orElse(face) : face)
        .toList();
  }

  /** How the certificates stand. */
  public CertificateState state() {
    return certificate.state();
  }

  /** The root that AMT has to trust, as PEM (RFC 7468). */
  public String rootPem() {
    return certificate.rootPem();
  }
}
