package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.Alerts;

/** The page of one alert, with what the firmware sent. */
@Named
@ViewScoped
public class AlertView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Alerts alerts;

  private @Nullable String id;
  private @Nullable Alert alert;

  /** Reads the alert anew, right before the page or a part of it is written. */
  public void load() {
    alert = Asked.parse(id).flatMap(alerts::get).orElse(null);
  }

  public @Nullable Alert getAlert() {
    return alert;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
