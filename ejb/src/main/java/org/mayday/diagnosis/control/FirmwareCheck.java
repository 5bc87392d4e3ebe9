package org.mayday.diagnosis.control;

import java.util.Arrays;
import java.util.List;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;

/** Is its firmware known for faults in calling? */
final class FirmwareCheck implements Check {
  @Override
  public Finding of(Case it) {
    FirmwareVersion version = it.version();
    if (!version.isKnown()) {
      return finding(Verdict.UNKNOWN, "Which firmware the PC has is not known.")
          .advise("Read it with firmware.versions when the PC has a tunnel.", Where.FIRMWARE);
    }
    List<FirmwareFault> faults =
        Arrays.stream(FirmwareFault.values()).filter(one -> one.isOf(version)).toList();
    String has = "It has AMT " + it.pc().amtVersion() + ".";
    if (faults.contains(FirmwareFault.NO_CALLS)) {
      return finding(Verdict.FAULT, FirmwareFault.NO_CALLS.words()).seen(has, null);
    }
    boolean suspect = faults.stream().anyMatch(FirmwareFault::keepsFromCalling);
    Finding finding =
        suspect
            ? finding(Verdict.SUSPECT, "Its firmware is known for faults in calling.")
            : finding(Verdict.FINE, "No fault of its firmware is known that would keep it silent.");
    finding = finding.seen(has, null);
    for (FirmwareFault fault : faults) {
      finding = finding.seen(fault.words(), null);
    }
    return suspect
        ? finding
            .advise("Bring newer firmware into the PC, from its vendor.", Where.FIRMWARE)
            .advise(
                "Until then: restart its network, or take it from the mains for a moment.", null)
        : finding;
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.FIRMWARE, verdict, says);
  }
}
