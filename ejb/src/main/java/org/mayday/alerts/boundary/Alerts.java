package org.mayday.alerts.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.alerts.control.AlertDesk;
import org.mayday.alerts.control.AlertSearch;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;

/** What firmware reported. */
@Stateless
@RolesAllowed("viewer")
public class Alerts {
  @Resource SessionContext context;
  @Inject AlertDesk desk;
  @Inject AlertSearch search;

  /** Alerts by what they are about, newest first. */
  public AlertPage find(AlertQuery query) {
    return search.find(query);
  }

  /** One alert. */
  public Optional<Alert> get(UUID alert) {
    return search.get(alert);
  }

  /** Alerts and notes of a PC, newest first. */
  public List<Alert> of(UUID platform, int limit) {
    return search.of(platform, limit);
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

  /**
   * Takes note of several alerts at once; those that are gone or acknowledged are passed over.
   *
   * @param alerts at most {@link AlertQuery#MOST}
   * @return how many were open
   */
  @RolesAllowed("technician")
  @Audited("alert.acknowledge")
  public int acknowledgeAll(@Detail List<UUID> alerts) {
    if (alerts.size() > AlertQuery.MOST) {
      throw new IllegalArgumentException("too many alerts");
    }
    return desk.acknowledgeAll(alerts, context.getCallerPrincipal().getName());
  }
}
