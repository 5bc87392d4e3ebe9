package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.entity.HelpCall;
import org.mayday.presence.control.TunnelRows;

/**
 * Ends calls that nobody answered: when the PC is gone beyond the grace, or the lifetime of its
 * tunnel is over, or, for a call from inside the company network, after a time of its own. Each
 * call is a transaction of its own.
 */
@Dependent
public class GraceWatch {
  private final CallRows rows;
  private final RingingLine line;
  private final TunnelRows tunnels;
  private final Transactions transactions;
  private final CallSettings settings;
  private final Clock clock;

  @Inject
  public GraceWatch(RingingLine line, CallRows rows, Transactions transactions, Desk desk) {
    this.line = line;
    this.rows = rows;
    this.transactions = transactions;
    this.tunnels = desk.tunnels();
    this.settings = desk.settings();
    this.clock = desk.clock();
  }

  /** Looks at all open calls. */
  public void look() {
    List<UUID> open = transactions.inNew(rows::open);
    open.forEach(call -> transactions.runInNew(() -> look(rows.lock(call))));
  }

  private void look(HelpCall call) {
    Instant now = clock.instant();
    UUID tunnel = call.line().tunnel();
    if (tunnel != null && !isOpen(tunnel)) {
      line.lost(call, now, "The tunnel is gone.");
    }
    if (call.state() == CallState.RINGING) {
      over(call, now).ifPresent(why -> line.missed(call, why));
    }
  }

  private boolean isOpen(UUID tunnel) {
    return tunnels.record(tunnel).filter(record -> record.closedAt() == null).isPresent();
  }

  private Optional<String> over(HelpCall call, Instant now) {
    if (call.line().isInside()) {
      return now.isBefore(call.lastPressed().plus(settings.insideRing()))
          ? Optional.empty()
          : Optional.of(
              "Nobody answered within %d s.".formatted(settings.insideRing().toSeconds()));
    }
    Instant lost = call.line().tunnelLostAt();
    if (lost != null && !now.isBefore(lost.plus(settings.grace()))) {
      return Optional.of(
          "The PC lost its tunnel and did not come back within %d s."
              .formatted(settings.grace().toSeconds()));
    }
    Instant end = call.lifetimeEnds();
    if (end == null || now.isBefore(lost == null ? end.plus(settings.grace()) : end)) {
      return Optional.empty();
    }
    return Optional.of("The lifetime of the tunnel was over before anybody answered.");
  }
}
