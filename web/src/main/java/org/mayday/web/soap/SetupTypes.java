package org.mayday.web.soap;

import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.web.soap.setup.Certificate;
import org.mayday.web.soap.setup.CertificateState;

/** What there is to setting up PCs, as the contract of SOAP writes it. */
final class SetupTypes {
  private SetupTypes() {}

  static Certificate of(ProvisioningCertificate from) {
    Certificate certificate = new Certificate();
    certificate.setId(from.id());
    certificate.setCommonName(XmlText.clean(from.commonName()));
    certificate.setSuffix(XmlText.clean(from.suffix()));
    certificate.setSha256(from.sha256());
    certificate.setRootSubject(XmlText.clean(from.rootSubject()));
    certificate.setRootSha1(from.rootSha1());
    certificate.setRootSha256(from.rootSha256());
    certificate.setRootSha384(from.rootSha384());
    certificate.setNotBefore(from.notBefore());
    certificate.setNotAfter(from.notAfter());
    certificate.setState(CertificateState.valueOf(from.state().name()));
    certificate.setAddedBy(from.addedBy());
    certificate.setAddedAt(from.addedAt());
    return certificate;
  }
}
