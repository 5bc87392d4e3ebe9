package org.mayday.setup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.control.Caller;
import org.mayday.setup.control.CertificateBook;

/** The certificates with which PCs are set up remotely. */
@Stateless
@RolesAllowed("administrator")
public class ProvisioningCertificates {
  @Inject CertificateBook book;
  @Inject Caller caller;

  /** All of them, those that end first in front. */
  @RolesAllowed("supervisor")
  public List<ProvisioningCertificate> all() {
    return book.all();
  }

  /**
   * Adds a certificate with its key and its chain.
   *
   * @param pkcs12 a PKCS#12 file (RFC 7292) of at most {@value CertificateBook#LARGEST_FILE} bytes
   * @param password of the file, at most {@value CertificateBook#LONGEST_PASSWORD} characters
   * @throws UnsuitableCertificate if no PC could be set up with it, or it is there already
   */
  @Audited("setup.certificate.add")
  public ProvisioningCertificate add(byte[] pkcs12, String password) {
    return book.add(pkcs12, password, caller.person().orElse(Caller.SYSTEM));
  }

  /**
   * Removes a certificate with its key.
   *
   * @throws UnknownCertificate if there is none
   */
  @Audited("setup.certificate.remove")
  public void remove(@Detail UUID certificate) {
    book.remove(certificate);
  }
}
