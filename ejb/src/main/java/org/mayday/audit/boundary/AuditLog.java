package org.mayday.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.audit.control.AuditTrail;

/** Who did what and when. */
@Stateless
@RolesAllowed("viewer")
public class AuditLog {
  @Inject AuditTrail trail;

  /**
   * What was done to a PC, newest first.
   *
   * @param limit 1 to 1,000
   */
  public List<AuditEntry> of(UUID platform, int limit) {
    return trail.of(platform, limit);
  }

  /** A page of entries, newest first. */
  @RolesAllowed("supervisor")
  public AuditPage find(AuditQuery query) {
    return trail.find(query);
  }
}
