package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.Alerts;
import org.mayday.presence.boundary.Presence;

/** What is drawn of a PC: when it was there, and when it reported something. */
@Named
@RequestScoped
public class PcCharts {
  private static final int ALERTS = 500;
  private static final int TUNNELS = 500;

  @Inject Presence presence;
  @Inject Alerts alerts;
  @Inject PcView view;

  /** Alerts over time. */
  public BarChart getAlerts() {
    return BarChart.of(
        Map.of("", alerts.of(view.getPc().uuid(), ALERTS).stream().map(Alert::lastAt).toList()),
        Instant.now());
  }

  /** When the PC had a tunnel. */
  public PresenceChart getPresence() {
    return PresenceChart.of(presence.history(view.getPc().uuid(), TUNNELS), Instant.now());
  }
}
