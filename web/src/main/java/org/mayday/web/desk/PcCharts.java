package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.Alerts;
import org.mayday.power.boundary.PowerHistory;
import org.mayday.presence.boundary.Presence;

/** What is drawn of a PC: when it was there, and when it reported something. */
@Named
@RequestScoped
public class PcCharts {
  private static final int ALERTS = 500;
  private static final int TUNNELS = 500;

  @Inject Presence presence;
  @Inject Alerts alerts;
  @Inject PowerHistory power;
  @Inject PcView view;

  /** The page asks for its parts one by one. */
  private @Nullable PowerChart found;

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

  /** In which power states the PC was found. */
  public PowerChart getPower() {
    if (found == null) {
      Instant now = Instant.now();
      found =
          PowerChart.of(
              power.of(view.getPc().uuid(), now.minus(PresenceChart.DAYS, ChronoUnit.DAYS)), now);
    }
    return found;
  }
}
