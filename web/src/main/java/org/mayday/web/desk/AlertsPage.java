package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.AlertPage;
import org.mayday.alerts.boundary.AlertQuery;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertState;
import org.mayday.alerts.boundary.Alerts;

/** The page that lists what firmware reports; those that nobody has acknowledged at first. */
@Named
@ViewScoped
public class AlertsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject Alerts alerts;
  @Inject Told told;

  private @Nullable String text;
  private @Nullable AlertSeverity severity;
  private @Nullable AlertState state = AlertState.OPEN;
  private int days;
  private int offset;
  private AlertPage found = new AlertPage(List.of(), 0);

  /** Reads the alerts anew, right before the page or a part of it is written. */
  public void load() {
    found = alerts.find(query());
    if (found.alerts().isEmpty() && offset > 0) {
      offset = 0;
      found = alerts.find(query());
    }
  }

  private AlertQuery query() {
    Instant from = days == 0 ? null : Instant.now().minus(Duration.ofDays(days));
    Set<AlertSeverity> severities = severity == null ? Set.of() : Set.of(severity);
    return new AlertQuery(text, severities, state, null, from, null, offset, ROWS);
  }

  /** Searches anew, from the newest. */
  public void search() {
    offset = 0;
  }

  /** Shows the alerts before those that are shown. */
  public void older() {
    offset += ROWS;
  }

  /** Shows the alerts after those that are shown. */
  public void newer() {
    offset = Math.max(0, offset - ROWS);
  }

  /** Takes note of all that are shown. */
  public void acknowledgeShown() {
    List<UUID> shown = getShown().stream().filter(AlertsPage::isOpen).map(Alert::id).toList();
    Integer done = told.attempt(() -> alerts.acknowledgeAll(shown));
    if (done != null) {
      told.done("alerts.acknowledged", done);
    }
  }

  private static boolean isOpen(Alert alert) {
    return alert.state() == AlertState.OPEN;
  }

  public List<Alert> getShown() {
    return found.alerts();
  }

  /** Whether something that is shown can be acknowledged. */
  public boolean isAnyOpen() {
    return getShown().stream().anyMatch(AlertsPage::isOpen);
  }

  public long getTotal() {
    return found.total();
  }

  /** Number of the first alert that is shown, from 1. */
  public int getFirst() {
    return offset + 1;
  }

  /** Number of the last alert that is shown. */
  public int getLast() {
    return offset + getShown().size();
  }

  public AlertSeverity[] getSeverities() {
    return AlertSeverity.values();
  }

  public AlertState[] getStates() {
    return AlertState.values();
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public @Nullable AlertSeverity getSeverity() {
    return severity;
  }

  public void setSeverity(@Nullable AlertSeverity severity) {
    this.severity = severity;
  }

  public @Nullable AlertState getState() {
    return state;
  }

  public void setState(@Nullable AlertState state) {
    this.state = state;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
