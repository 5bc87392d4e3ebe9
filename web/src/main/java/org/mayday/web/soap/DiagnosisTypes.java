package org.mayday.web.soap;

import org.mayday.diagnosis.boundary.Where;
import org.mayday.web.soap.fleet.Advice;
import org.mayday.web.soap.fleet.Diagnosis;
import org.mayday.web.soap.fleet.Evidence;
import org.mayday.web.soap.fleet.Finding;
import org.mayday.web.soap.fleet.Place;
import org.mayday.web.soap.fleet.Reason;
import org.mayday.web.soap.fleet.Verdict;

/** Why a PC does not call, as the contract of SOAP writes it. */
final class DiagnosisTypes {
  private DiagnosisTypes() {}

  static Diagnosis of(org.mayday.diagnosis.boundary.Diagnosis from) {
    Diagnosis diagnosis = new Diagnosis();
    diagnosis.setPlatform(from.platform());
    diagnosis.setName(XmlText.clean(from.name()));
    diagnosis.setAt(from.at());
    diagnosis.setConnected(from.connected());
    diagnosis.setSettingsReadAt(from.readAt());
    from.findings().stream().map(DiagnosisTypes::of).forEach(diagnosis.getFinding()::add);
    return diagnosis;
  }

  private static Finding of(org.mayday.diagnosis.boundary.Finding from) {
    Finding finding = new Finding();
    finding.setReason(Reason.valueOf(from.reason().name()));
    finding.setVerdict(Verdict.valueOf(from.verdict().name()));
    finding.setSays(XmlText.clean(from.says()));
    from.evidence().stream().map(DiagnosisTypes::of).forEach(finding.getEvidence()::add);
    from.advice().stream().map(DiagnosisTypes::of).forEach(finding.getAdvice()::add);
    return finding;
  }

  private static Evidence of(org.mayday.diagnosis.boundary.Evidence from) {
    Evidence evidence = new Evidence();
    evidence.setWhat(XmlText.clean(from.what()));
    evidence.setAt(from.at());
    return evidence;
  }

  private static Advice of(org.mayday.diagnosis.boundary.Advice from) {
    Where where = from.where();
    Advice advice = new Advice();
    advice.setWhat(XmlText.clean(from.what()));
    advice.setWhere(where == null ? null : Place.valueOf(where.name()));
    return advice;
  }
}
