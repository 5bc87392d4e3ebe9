package org.mayday.operation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.operation.boundary.OperationFailed;

/** Writes operations that change something into the audit log, under their own names. */
@Dependent
public class OperationAudit {
  private static final Logger LOG = System.getLogger(OperationAudit.class.getName());

  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public OperationAudit(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  void done(Order order, Arguments arguments) {
    write(order, "ok", arguments.shown());
  }

  void failed(Order order, Arguments arguments, OperationFailed failure) {
    String shown = arguments.shown();
    write(order, "failed", (shown.isEmpty() ? "" : shown + "; ") + failure.getMessage());
  }

  void refused(Order order, String why) {
    write(order, "refused", why);
  }

  private void write(Order order, String outcome, String detail) {
    AuditEntry entry =
        new AuditEntry(
            0,
            clock.instant(),
            order.who(),
            order.name(),
            order.platform(),
            null,
            outcome,
            detail.isEmpty() ? null : detail);
    try {
      trail.add(entry);
    } catch (RuntimeException e) {
      // what was done is done; that it is not recorded must not look like a failure of it
      LOG.log(Level.ERROR, "An audit entry could not be written: " + order, e);
    }
  }
}
