package org.mayday.diagnosis.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.diagnosis.control.CallingSetup.Rule;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.wsman.amt.PolicyTrigger;

/** How its last tunnel ended, and whether it should have called again by its timer. */
final class EndedCheck implements Check {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LEAST_PATIENCE = Duration.ofMinutes(2);
  private static final int MANY = 5;
  private static final int PERIODS = 3;
  private static final List<String> BROKEN =
      List.of("CONNECTION_LOST", "KEEP_ALIVE_TIMEOUT", "PROTOCOL_ERROR");

  @Override
  public Finding of(Case it) {
    List<TunnelRecord> broken =
        it.tunnels().stream()
            .filter(one -> one.closeCause() != null && BROKEN.contains(one.closeCause()))
            .filter(one -> one.closedAt() != null && one.closedAt().isAfter(it.now().minus(HOUR)))
            .toList();
    if (broken.size() >= MANY) {
      return ended(finding(Verdict.SUSPECT, "Its tunnels break again and again."), broken.get(0))
          .seen(broken.size() + " tunnels broke within an hour.", null)
          .advise(
              "Look at the network of the PC, and at firewalls that end quiet connections.", null);
    }
    Optional<TunnelRecord> last = it.newestTunnel();
    if (it.pc().connected()) {
      return finding(Verdict.FINE, "Its tunnel is open.");
    }
    if (last.isEmpty()) {
      return finding(Verdict.FINE, "No tunnel has ended: it never had one.");
    }
    Optional<Duration> period =
        it.setup().flatMap(setup -> setup.rule(PolicyTrigger.PERIODIC)).flatMap(Rule::period);
    return period
        .filter(every -> isOverdue(it.now(), last.get(), every))
        .map(every -> overdue(every, last.get(), it))
        .orElseGet(() -> over(last.get(), it));
  }

  private static boolean isOverdue(Instant now, TunnelRecord last, Duration every) {
    Duration patience = every.multipliedBy(PERIODS);
    Instant since = last.closedAt() == null ? last.openedAt() : last.closedAt();
    Duration silent = Duration.between(since, now);
    return silent.compareTo(patience) > 0 && silent.compareTo(LEAST_PATIENCE) > 0;
  }

  private static Finding overdue(Duration every, TunnelRecord last, Case it) {
    return ended(
            finding(
                Verdict.SUSPECT,
                "The PC is overdue: by its timer it should have called again. It is off the mains"
                    + " or the network, inside the company network, or it gave up."),
            last)
        .seen("Its timer calls every " + Lengths.words(every) + ".", it.readAt())
        .advise("Look whether the PC has power and network, and where it is.", null)
        .advise("See what is known of its firmware, above.", Where.FIRMWARE);
  }

  private static Finding over(TunnelRecord last, Case it) {
    String cause = last.closeCause() == null ? "" : last.closeCause();
    Finding finding =
        switch (cause) {
          case "BY_PLATFORM" ->
              finding(Verdict.FINE, "The PC hung up by itself, as its rules say.");
          case "BY_APPLICATION" -> finding(Verdict.FINE, "Its last tunnel was closed from here.");
          case "SHUTDOWN" ->
              finding(Verdict.SUSPECT, "Its last tunnel ended because the gateway stopped.")
                  .advise(
                      "Firmware may pause for a long time after that; have it call again.", null);
          default ->
              finding(Verdict.SUSPECT, "Its last tunnel broke.")
                  .advise("Look whether the PC has power and network.", null);
        };
    return lives(ended(finding, last), it);
  }

  private static Finding lives(Finding finding, Case it) {
    Finding more = finding;
    for (Rule rule : it.setup().map(CallingSetup::rules).orElse(List.of())) {
      Optional<Duration> life = rule.life().filter(one -> !one.isZero());
      if (life.isPresent() && rule.trigger().isPresent()) {
        more =
            more.seen(
                "Reason to call: "
                    + rule.trigger().get().words()
                    + "; such a tunnel lives "
                    + Lengths.words(life.get())
                    + ".",
                it.readAt());
      }
    }
    return more;
  }

  private static Finding ended(Finding finding, TunnelRecord last) {
    String detail = last.closeDetail() == null ? "" : last.closeDetail();
    return finding.seen(
        detail.isEmpty() ? "Its last tunnel ended." : "Its last tunnel ended: " + detail,
        last.closedAt());
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.ENDED, verdict, says);
  }
}
