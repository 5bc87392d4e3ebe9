package org.mayday.authority.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.mayday.mps.api.TlsIdentity;

/** The certificates of the gateway. */
@Stateless
@RolesAllowed("viewer")
public class Authority {

  /** What the gateway proves itself with; for the server's own use. */
  @PermitAll
  public TlsIdentity identity() {
    throw new UnsupportedOperationException();
  }

  /** The certificate that the gateway shows to PCs. */
  public CertificateInfo certificate() {
    throw new UnsupportedOperationException();
  }

  /** The root that AMT has to trust, as PEM (RFC 7468). */
  public String rootPem() {
    throw new UnsupportedOperationException();
  }
}
