package org.mayday.authority.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mayday.authority.control.GatewayCertificate;

/** The certificates of the gateway as monitoring sees them, without sign-in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateWatch {
  @Inject GatewayCertificate certificate;

  /** How the certificates stand. */
  public CertificateState state() {
    return certificate.state();
  }
}
