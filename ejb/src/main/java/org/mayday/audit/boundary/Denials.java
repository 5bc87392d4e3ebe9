package org.mayday.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mayday.audit.control.AuditTrail;

/**
 * Records who asked for what the role does not allow. The server turns such calls away before they
 * reach anything that is marked as {@link Audited}, so the doors tell of them here.
 */
@Stateless
@PermitAll
public class Denials {
  private static final System.Logger LOG = System.getLogger(Denials.class.getName());
  private static final String ACTION = "access.denied";

  @Inject AuditTrail trail;
  Clock clock = Clock.systemUTC();

  /**
   * Adds an entry.
   *
   * @param who sign-in name
   * @param what was asked for, such as "SOAP acknowledgeAlert, needs technician"
   */
  public void note(String who, String what) {
    try {
      trail.add(new AuditEntry(0, clock.instant(), who, ACTION, null, null, "refused", what));
    } catch (RuntimeException e) {
      // it was denied all the same
      LOG.log(System.Logger.Level.ERROR, "The denial of " + what + " could not be recorded.", e);
    }
  }
}
