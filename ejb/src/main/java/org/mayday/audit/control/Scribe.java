package org.mayday.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.AuditEntry;

/**
 * Records what happens on threads that must not wait for the database, which has its own pace: on a
 * thread of its own.
 */
@Dependent
public class Scribe {
  private static final Logger LOG = System.getLogger(Scribe.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * Does what is to be recorded, soon. What fails is logged.
   *
   * @param about what the work is about, for the log
   */
  public void later(String about, Runnable work) {
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.log(Level.ERROR, "Something about " + about + " could not be recorded.", e);
            }
          });
    } catch (RuntimeException stopping) {
      LOG.log(Level.WARNING, "The server stops; not recorded: something about " + about, stopping);
    }
  }

  /** Adds an entry about a PC to the audit log, now. */
  public void write(
      UUID platform, String who, String action, String outcome, @Nullable String detail) {
    trail.add(new AuditEntry(0, clock.instant(), who, action, platform, null, outcome, detail));
  }
}
