package org.mayday.diagnosis.control;

import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;

/** Is the PC known and allowed here, and was it ever seen? */
final class SetUpCheck implements Check {
  @Override
  public Finding of(Case it) {
    if (!it.pc().enabled()) {
      return finding(Verdict.FAULT, "The PC is disabled here, so the gateway turns it away.")
          .advise("Enable the PC.", Where.PC);
    }
    if (it.pc().connected()) {
      return finding(Verdict.FINE, "The PC has a tunnel now.")
          .seen("The tunnel is open.", it.pc().connectedSince());
    }
    if (!it.tunnels().isEmpty() || it.pc().lastSeen() != null) {
      return finding(Verdict.FINE, "The PC is enabled here and has called before.")
          .seen("It was heard last.", it.pc().lastSeen());
    }
    if (!it.refusals().isEmpty()) {
      return finding(Verdict.FINE, "The PC is enabled here. It tried to call, but never got in.")
          .seen("It tried last.", it.refusals().get(0).at());
    }
    return finding(
            Verdict.UNKNOWN,
            "The gateway has never heard of this PC: it neither got in nor was it refused.")
        .seen("It was registered.", it.pc().registeredAt())
        .advise(
            "Look in the PC whether Intel AMT is switched on and set up: press Ctrl+P at its start,"
                + " or run the vendor's information tool.",
            null)
        .advise("Compare the UUID of the PC (SMBIOS) with the one that is registered.", Where.PC);
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.SET_UP, verdict, says);
  }
}
