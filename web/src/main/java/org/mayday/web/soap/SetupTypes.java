package org.mayday.web.soap;

import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.web.soap.setup.Automatic;
import org.mayday.web.soap.setup.Certificate;
import org.mayday.web.soap.setup.CertificateState;
import org.mayday.web.soap.setup.ExpectedPc;
import org.mayday.web.soap.setup.NewPc;
import org.mayday.web.soap.setup.RootHash;
import org.mayday.web.soap.setup.Setup;
import org.mayday.web.soap.setup.SetupNote;
import org.mayday.web.soap.setup.SetupRule;
import org.mayday.web.soap.setup.SetupState;
import org.mayday.web.soap.setup.SetupStep;

/** What there is to setting up PCs, as the contract of SOAP writes it. */
final class SetupTypes {
  private static final int LIMIT = 100;

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

  static int from(@Nullable Integer offset) {
    return offset == null ? 0 : offset;
  }

  static int most(@Nullable Integer limit) {
    return limit == null ? LIMIT : limit;
  }

  static Setup of(org.mayday.setup.boundary.Setup from) {
    Setup setup = new Setup();
    setup.setPlatform(from.platform());
    setup.setName(XmlText.clean(from.name()));
    setup.setAddress(from.address());
    setup.setState(SetupState.valueOf(from.state().name()));
    setup.setStep(SetupStep.valueOf(from.step().name()));
    setup.setSuffix(from.suffix().isEmpty() ? null : from.suffix());
    setup.setMessage(from.message().isEmpty() ? null : XmlText.clean(from.message()));
    setup.setAttempts(from.attempts());
    setup.setOrderedBy(from.orderedBy());
    setup.setOrderedAt(from.orderedAt());
    setup.setChangedAt(from.changedAt());
    setup.setNextAt(from.nextAt());
    setup.setProfile(from.profile().isEmpty() ? null : from.profile());
    return setup;
  }

  static SetupNote of(org.mayday.setup.boundary.SetupNote from) {
    SetupNote note = new SetupNote();
    note.setStep(SetupStep.valueOf(from.step().name()));
    note.setWords(XmlText.clean(from.words()));
    note.setAt(from.at());
    return note;
  }

  static SetupRule of(org.mayday.setup.boundary.SetupRule from) {
    SetupRule rule = new SetupRule();
    rule.setAutomatic(Automatic.valueOf(from.automatic().name()));
    rule.setProfile(from.profile().isEmpty() ? null : from.profile());
    if (!from.changedBy().isEmpty()) {
      rule.setChangedBy(from.changedBy());
      rule.setChangedAt(from.changedAt());
    }
    return rule;
  }

  static org.mayday.setup.boundary.Automatic of(Automatic automatic) {
    return org.mayday.setup.boundary.Automatic.valueOf(automatic.name());
  }

  static ExpectedPc of(org.mayday.setup.boundary.ExpectedPc from) {
    ExpectedPc pc = new ExpectedPc();
    pc.setPlatform(from.platform());
    pc.setName(from.name().isEmpty() ? null : XmlText.clean(from.name()));
    pc.setOtp(from.otp());
    pc.setAddedBy(from.addedBy());
    pc.setAddedAt(from.addedAt());
    return pc;
  }
}
