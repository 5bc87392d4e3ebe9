package org.mayday.alerts.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;

/** What firmware reported. */
@Stateless
@RolesAllowed("viewer")
public class Alerts {

  /** Alerts that nobody has acknowledged, newest first. */
  public List<Alert> open(int limit) {
    throw new UnsupportedOperationException();
  }

  /** Alerts of a PC, newest first. */
  public List<Alert> of(UUID platform, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Takes note of an alert; acknowledging twice changes nothing. */
  @RolesAllowed("technician")
  public void acknowledge(UUID alert) {
    throw new UnsupportedOperationException();
  }
}
