package org.mayday.diagnosis.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mayday.authority.boundary.CertificateFlaw;
import org.mayday.authority.boundary.MpsCertificate;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.presence.boundary.Refusal;

/** Can the PC trust the certificate that it is shown, and does it know the authority? */
final class TrustCheck implements Check {
  private static final List<String> SIGNS =
      List.of("does not trust the authority", "certificate is bad", "accept the gateway's cert");

  @Override
  public Finding of(Case it) {
    List<MpsCertificate> shown = shown(it);
    List<MpsCertificate> usable = shown.stream().filter(one -> !one.isUnusable()).toList();
    if (usable.isEmpty()) {
      return flaws(
              it.pc().connected()
                  ? finding(
                      Verdict.SUSPECT,
                      "The PC has a tunnel, but may not accept the certificate when it calls next.")
                  : finding(
                      Verdict.FAULT, "No PC can accept the certificate that this one is shown."),
              shown)
          .advise("Bring a certificate without these flaws.", Where.GATEWAY);
    }
    Optional<List<String>> roots = it.setup().flatMap(CallingSetup::roots);
    if (roots.isPresent() && usable.stream().noneMatch(one -> trusts(roots.get(), one))) {
      return finding(Verdict.FAULT, "The PC does not trust the authority of the certificate.")
          .seen(
              "It trusted "
                  + roots.get().size()
                  + " authorities, but not the one of fingerprint "
                  + usable.get(0).rootSha256()
                  + ".",
              it.readAt())
          .advise("Download the root certificate from the gateway page.", Where.GATEWAY)
          .advise("Add it to the PC with certificates.addRoot.", Where.SECURITY);
    }
    Optional<Refusal> refused = it.nearbySince().stream().filter(TrustCheck::tells).findFirst();
    if (refused.isPresent()) {
      return finding(
              Verdict.SUSPECT,
              "A PC at the address that this one called from last does not accept the certificate.")
          .seen(refused.get().detail(), refused.get().at())
          .advise("Look whether the PC has the root certificate of the gateway.", Where.GATEWAY);
    }
    return rest(it, usable, roots.isPresent());
  }

  private static Finding rest(Case it, List<MpsCertificate> usable, boolean rootsKnown) {
    if (rootsKnown || it.pc().connected()) {
      Finding fine = finding(Verdict.FINE, "The PC trusts the authority of the certificate.");
      return flaws(rootsKnown ? fine.seen("It had the root.", it.readAt()) : fine, usable);
    }
    Optional<Finding> lately =
        it.newestTunnel()
            .map(
                tunnel ->
                    finding(Verdict.FINE, "The PC accepted the certificate when it called last.")
                        .seen("It opened a tunnel.", tunnel.openedAt()));
    return flaws(
        lately.orElseGet(() -> Check.unread(Reason.CERTIFICATE, it, "whom it trusts")), usable);
  }

  /** Those that this PC is shown: for the name that it calls, or without a name. */
  static List<MpsCertificate> shown(Case it) {
    List<MpsCertificate> fitting =
        it.certificates().stream()
            .filter(
                one ->
                    it.setup().map(CallingSetup::servers).orElse(List.of()).stream()
                        .anyMatch(server -> one.carries(server.mustBe())))
            .toList();
    return fitting.isEmpty()
        ? it.certificates().stream().filter(MpsCertificate::byDefault).toList()
        : fitting;
  }

  private static boolean trusts(List<String> roots, MpsCertificate one) {
    return roots.contains(one.rootSha256().replace(":", "").toLowerCase(Locale.ROOT));
  }

  private static boolean tells(Refusal one) {
    return one.stage().equals("TLS") && SIGNS.stream().anyMatch(one.detail()::contains);
  }

  private static Finding flaws(Finding finding, List<MpsCertificate> certificates) {
    Finding more = finding;
    for (MpsCertificate one : certificates) {
      for (CertificateFlaw flaw : one.flaws()) {
        more = more.seen(one.commonName() + ": " + flaw.says(), null);
      }
    }
    return more;
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.CERTIFICATE, verdict, says);
  }
}
