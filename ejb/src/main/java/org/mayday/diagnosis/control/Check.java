package org.mayday.diagnosis.control;

import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;

/** Judges one reason. Knows nothing but the case. */
interface Check {
  Finding of(Case it);

  /** What to say if the settings of the PC would tell, but were never read. */
  static Finding unread(Reason reason, Case it, String what) {
    Finding finding =
        Finding.of(
            reason,
            Verdict.UNKNOWN,
            "The settings of the PC were never read, so " + what + " is not known.");
    return it.pc().connected()
        ? finding.advise("Read the settings now, while the PC has a tunnel.", null)
        : finding.advise(
            "Have them read whenever PCs call, or queue remoteAccess.examine for this one.",
            Where.WORK);
  }
}
