package org.mayday.diagnosis.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mayday.authority.boundary.MpsCertificate;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.presence.boundary.Refusal;

/** Is its clock right? Firmware checks the dates of certificates by it. */
final class ClockCheck implements Check {
  private static final long TOLERABLE_SECONDS = 300;
  private static final String SIGN = "certificate has expired";

  @Override
  public Finding of(Case it) {
    Optional<Long> drift = it.setup().flatMap(CallingSetup::driftSeconds);
    if (drift.isPresent()) {
      return judged(it, drift.get());
    }
    Optional<Refusal> refused =
        it.nearbySince().stream().filter(one -> one.detail().contains(SIGN)).findFirst();
    if (refused.isPresent()) {
      return finding(
              Verdict.SUSPECT,
              "A PC at the address that this one called from last takes the certificate for"
                  + " expired. If it is not, that PC's clock is wrong.")
          .seen(refused.get().detail(), refused.get().at())
          .advise("Set the clock of the PC.", Where.TIME);
    }
    return Check.unread(Reason.CLOCK, it, "its clock");
  }

  private static Finding judged(Case it, long drift) {
    Instant its = it.now().plusSeconds(drift);
    boolean holds =
        TrustCheck.shown(it).stream()
            .filter(one -> !one.isUnusable())
            .anyMatch(one -> holds(one, its));
    boolean nobody = TrustCheck.shown(it).stream().allMatch(MpsCertificate::isUnusable);
    String words = words(drift);
    if (!holds && !nobody) {
      return finding(Verdict.FAULT, "By its clock the certificate of the gateway does not hold.")
          .seen(words, it.readAt())
          .advise("Set the clock of the PC with time.sync.", Where.TIME);
    }
    if (Math.abs(drift) > TOLERABLE_SECONDS) {
      return finding(
              Verdict.SUSPECT, "Its clock is wrong, but not so far that certificates end by it.")
          .seen(words, it.readAt())
          .advise("Set the clock of the PC with time.sync.", Where.TIME);
    }
    return finding(Verdict.FINE, "Its clock is right.").seen(words, it.readAt());
  }

  private static boolean holds(MpsCertificate certificate, Instant its) {
    return !its.isBefore(certificate.notBefore()) && its.isBefore(certificate.notAfter());
  }

  private static String words(long drift) {
    Duration off = Duration.ofSeconds(Math.abs(drift));
    if (off.isZero()) {
      return "It was as ours.";
    }
    return "It was " + Lengths.words(off) + (drift > 0 ? " ahead." : " behind.");
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.CLOCK, verdict, says);
  }
}
