package org.mayday.ticketing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.audit.control.Caller;
import org.mayday.ticketing.control.Outcome.Fate;

/** Records commands in the audit log, with the words that people's own acts have there. */
@Dependent
public class CommandAudit {
  private static final Logger LOG = System.getLogger(CommandAudit.class.getName());

  private final AuditTrail trail;
  private final TicketingSettings settings;
  private final Clock clock;

  @Inject
  public CommandAudit(AuditTrail trail, TicketingSettings settings, Clock clock) {
    this.trail = trail;
    this.settings = settings;
    this.clock = clock;
  }

  /** Adds an entry, after what it tells of has been committed. */
  void record(Command command, Outcome outcome) {
    try {
      trail.add(
          new AuditEntry(
              0,
              clock.instant(),
              settings.as().isEmpty() ? Caller.SYSTEM : settings.as(),
              command.kind().action(),
              null,
              command.call(),
              outcome.fate() == Fate.DONE ? "ok" : "refused",
              detail(command, outcome)));
    } catch (RuntimeException e) {
      // what was done is done; that it is not recorded must not look like a failure of it
      LOG.log(Level.ERROR, "A command of the ticketing system could not be recorded.", e);
    }
  }

  private static String detail(Command command, Outcome outcome) {
    String by = command.by().isEmpty() ? "" : " for " + command.by();
    return "by the ticketing system%s: %s".formatted(by, outcome.message());
  }
}
