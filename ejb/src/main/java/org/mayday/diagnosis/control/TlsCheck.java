package org.mayday.diagnosis.control;

import java.util.Optional;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.presence.boundary.Refusal;

/** Does it speak a version of TLS that the gateway speaks? */
final class TlsCheck implements Check {
  private static final String LEGACY = "legacy";
  private static final int FIRST_MODERN = 12;
  private static final int FIRST_LIKELY_MODERN = 9;

  @Override
  public Finding of(Case it) {
    boolean legacy = it.listens(LEGACY);
    if (LEGACY.equals(it.pc().lastListener()) && !legacy) {
      return finding(
              Verdict.FAULT, "The PC came by the legacy listener last, which does not listen now.")
          .advise(
              "Have the administrator switch it on with mayday.mps.legacy.enabled, or bring newer"
                  + " firmware into the PC.",
              Where.GATEWAY);
    }
    Optional<Refusal> nothingInCommon =
        it.nearbySince().stream().filter(TlsCheck::hadNothingInCommon).findFirst();
    int major = it.version().major();
    if (nothingInCommon.isPresent() && major < FIRST_MODERN) {
      return finding(
              Verdict.SUSPECT,
              "A PC at the address that this one called from last has no TLS in common with the"
                  + " gateway.")
          .seen(nothingInCommon.get().detail(), nothingInCommon.get().at())
          .advise(advice(legacy), Where.GATEWAY);
    }
    if (it.newestTunnel().isPresent() || major >= FIRST_MODERN) {
      return finding(Verdict.FINE, "It speaks TLS as the gateway does.")
          .seen("Its firmware is " + told(it) + ".", null);
    }
    if (major == 0) {
      return finding(Verdict.UNKNOWN, "Which TLS it speaks is not known: neither is its firmware.")
          .advise("AMT 4 to 11 may need the legacy listener.", Where.GATEWAY);
    }
    if (legacy || major >= FIRST_LIKELY_MODERN) {
      return finding(Verdict.FINE, "The gateway speaks what firmware of its age speaks.")
          .seen("Its firmware is " + told(it) + ".", null);
    }
    return finding(
            Verdict.SUSPECT,
            "Firmware of its age speaks TLS 1.0 and 1.1, for which no listener is switched on.")
        .seen("Its firmware is " + told(it) + ".", null)
        .advise(advice(false), Where.GATEWAY);
  }

  private static String told(Case it) {
    return it.version().isKnown() ? "AMT " + it.pc().amtVersion() : "not known";
  }

  private static boolean hadNothingInCommon(Refusal one) {
    return one.stage().equals("TLS") && one.detail().contains("in common");
  }

  private static String advice(boolean legacy) {
    return legacy
        ? "Set the PC up to call the port of the legacy listener."
        : "Have the administrator switch the legacy listener on (mayday.mps.legacy.enabled), and"
            + " set the PC up to call its port.";
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.TLS, verdict, says);
  }
}
