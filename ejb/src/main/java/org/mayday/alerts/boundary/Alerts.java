package org.mayday.alerts.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.alerts.control.AlertDesk;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;

/** What firmware reported. */
@Stateless
@RolesAllowed("viewer")
public class Alerts {
  @Resource SessionContext context;
  @Inject AlertDesk desk;

  /** Alerts that nobody has acknowledged, newest first. */
  public List<Alert> open(int limit) {
    return desk.open(limit);
  }

  /** Alerts of a PC, newest first. */
  public List<Alert> of(UUID platform, int limit) {
    return desk.of(platform, limit);
  }

  /**
   * Takes note of an alert; acknowledging twice changes nothing.
   *
   * @throws UnknownAlert if there is no such alert
   */
  @RolesAllowed("technician")
  @Audited("alert.acknowledge")
  public void acknowledge(@Detail UUID alert) {
    desk.acknowledge(alert, context.getCallerPrincipal().getName());
  }
}
