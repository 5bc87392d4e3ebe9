package org.mayday.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;

/** Who did what and when. */
@Stateless
@RolesAllowed("viewer")
public class AuditLog {

  /**
   * What was done to a PC, newest first.
   *
   * @param limit 1 to 1,000
   */
  public List<AuditEntry> of(UUID platform, int limit) {
    throw new UnsupportedOperationException();
  }

  /** A page of entries, newest first. */
  @RolesAllowed("supervisor")
  public AuditPage find(AuditQuery query) {
    throw new UnsupportedOperationException();
  }
}
