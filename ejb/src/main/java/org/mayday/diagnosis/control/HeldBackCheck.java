package org.mayday.diagnosis.control;

import java.time.Duration;
import java.util.List;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.presence.boundary.Paused;
import org.mayday.presence.boundary.Refusal;

/** Does it have to wait after too many failures? */
final class HeldBackCheck implements Check {
  @Override
  public Finding of(Case it) {
    List<Paused> own =
        it.paused().stream().filter(one -> it.pc().uuid().equals(one.platform())).toList();
    List<Paused> address =
        it.paused().stream()
            .filter(one -> one.platform() == null && one.source().equals(it.pc().address()))
            .toList();
    if (!own.isEmpty()) {
      Paused one = own.get(0);
      return held(it, "The PC failed too often and has to wait.", one, Verdict.FAULT);
    }
    if (!address.isEmpty()) {
      String says = "Whoever calls from the address that the PC called from last has to wait.";
      return held(it, says, address.get(0), Verdict.SUSPECT);
    }
    List<Refusal> earlier =
        it.refusedSince().stream().filter(one -> one.reason().equals("BACKED_OFF")).toList();
    if (!earlier.isEmpty()) {
      return finding(Verdict.SUSPECT, "The PC had to wait lately; now it may call again.")
          .seen(earlier.get(0).detail(), earlier.get(0).at())
          .advise("Have it call again, by its key or by restarting its network.", null);
    }
    return finding(Verdict.FINE, "The gateway does not hold the PC back.");
  }

  private static Finding held(Case it, String says, Paused one, Verdict verdict) {
    Duration left = Duration.between(it.now(), one.until());
    return finding(verdict, says)
        .seen(
            one.failures()
                + " failures from "
                + one.source()
                + ", it waits for another "
                + Lengths.words(left.isNegative() ? Duration.ZERO : left)
                + ".",
            null)
        .advise("Mend the cause, then let it in again.", Where.GATEWAY);
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.HELD_BACK, verdict, says);
  }
}
