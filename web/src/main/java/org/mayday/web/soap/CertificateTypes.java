package org.mayday.web.soap;

import org.mayday.authority.boundary.MpsCertificate;
import org.mayday.web.soap.fleet.CertificateFlaw;
import org.mayday.web.soap.fleet.CheckedCertificate;

/** The certificates of the gateway, as the contract of SOAP writes them. */
final class CertificateTypes {
  private CertificateTypes() {}

  static CheckedCertificate of(MpsCertificate from) {
    CheckedCertificate certificate = new CheckedCertificate();
    from.askedFor().stream().map(XmlText::clean).forEach(certificate.getAskedFor()::add);
    certificate.setByDefault(from.byDefault());
    certificate.setCommonName(XmlText.clean(from.commonName()));
    from.names().stream().map(XmlText::clean).forEach(certificate.getName()::add);
    certificate.setKeyType(from.keyType());
    certificate.setNotBefore(from.notBefore());
    certificate.setNotAfter(from.notAfter());
    certificate.setRootSubject(XmlText.clean(from.rootSubject()));
    certificate.setRootSha256(from.rootSha256());
    certificate.setUsable(!from.isUnusable());
    from.flaws().stream().map(CertificateTypes::flaw).forEach(certificate.getFlaw()::add);
    return certificate;
  }

  private static CertificateFlaw flaw(org.mayday.authority.boundary.CertificateFlaw from) {
    CertificateFlaw flaw = new CertificateFlaw();
    flaw.setSerious(from.serious());
    flaw.setSays(XmlText.clean(from.says()));
    return flaw;
  }
}
