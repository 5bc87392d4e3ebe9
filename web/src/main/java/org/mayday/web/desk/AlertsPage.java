package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.Alerts;

/** The page with the alerts that nobody has acknowledged. */
@Named
@RequestScoped
public class AlertsPage {
  private static final int ROWS = 200;

  @Inject Alerts alerts;
  private @Nullable List<Alert> open;

  /** Reads the alerts anew. */
  public void load() {
    open = alerts.open(ROWS);
  }

  public @Nullable List<Alert> getOpen() {
    return open;
  }
}
