package org.mayday.web.soap;

import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.web.soap.setup.Certificate;
import org.mayday.web.soap.setup.CertificateState;
import org.mayday.web.soap.setup.NewPc;
import org.mayday.web.soap.setup.RootHash;

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

  static NewPc of(org.mayday.setup.boundary.NewPc from) {
    NewPc pc = new NewPc();
    pc.setPlatform(from.platform());
    pc.setName(XmlText.clean(from.name()));
    pc.setAddress(from.address());
    pc.setVersion(from.version());
    pc.setPasswordSet(from.passwordSet());
    pc.setKeyId(from.keyId().isEmpty() ? null : from.keyId());
    from.hashes().stream().map(SetupTypes::of).forEach(pc.getHash()::add);
    pc.setHellos(from.hellos());
    pc.setFirstAt(from.firstAt());
    pc.setLastAt(from.lastAt());
    from.suffixes().forEach(pc.getSuffix()::add);
    pc.setObstacle(XmlText.clean(from.obstacle()));
    return pc;
  }

  private static RootHash of(org.mayday.setup.boundary.RootHash from) {
    RootHash hash = new RootHash();
    hash.setAlgorithm(from.algorithm());
    hash.setValue(from.hex());
    return hash;
  }
}
