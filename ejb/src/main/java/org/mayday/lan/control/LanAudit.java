package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;

/** Records what was done with which PC in the network. */
@Dependent
public class LanAudit {
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public LanAudit(AuditTrail trail, Transactions transactions, Clock clock) {
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  void write(Visit visit, UUID platform, Outcome outcome) {
    transactions.runInNew(
        () ->
            trail.add(
                new AuditEntry(
                    0,
                    clock.instant(),
                    visit.who(),
                    "lan." + visit.task().name().toLowerCase(Locale.ROOT),
                    platform,
                    null,
                    outcome.isGood() ? "ok" : "failed",
                    visit.address() + ": " + outcome.words())));
  }
}
