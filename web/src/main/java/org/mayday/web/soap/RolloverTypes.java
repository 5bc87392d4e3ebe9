package org.mayday.web.soap;

import org.mayday.provisioning.boundary.RolloverState;
import org.mayday.web.soap.provisioning.Rollover;
import org.mayday.web.soap.provisioning.RolloverPc;

/** The change to another root as the contract of SOAP writes it. */
final class RolloverTypes {
  private RolloverTypes() {}

  static Rollover of(RolloverState from) {
    Rollover rollover = new Rollover();
    rollover.setSha256(from.sha256());
    rollover.setSubject(from.subject());
    rollover.setValidUntil(from.validUntil());
    rollover.setOwn(from.own());
    rollover.setBegunBy(from.begunBy());
    rollover.setBegunAt(from.begunAt());
    rollover.setDecidedBy(from.decidedBy());
    rollover.setUsed(from.used());
    from.pcs().stream().map(RolloverTypes::of).forEach(rollover.getPc()::add);
    rollover.setWithoutProfile(from.others().count());
    from.others().names().stream()
        .map(XmlText::clean)
        .forEach(rollover.getWithoutProfileName()::add);
    return rollover;
  }

  private static RolloverPc of(org.mayday.provisioning.boundary.RolloverPc from) {
    RolloverPc pc = new RolloverPc();
    pc.setPlatform(from.platform());
    pc.setPlatformName(XmlText.clean(from.name()));
    pc.setTrustsNew(from.trustsNew());
    pc.setLostFormer(from.lostFormer());
    return pc;
  }
}
