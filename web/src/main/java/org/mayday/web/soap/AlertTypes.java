package org.mayday.web.soap;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.AlertQuery;
import org.mayday.web.soap.alerts.Alert;
import org.mayday.web.soap.alerts.AlertSeverity;
import org.mayday.web.soap.alerts.AlertSource;
import org.mayday.web.soap.alerts.AlertState;

/** Alerts as the contract of SOAP writes them. */
final class AlertTypes {
  private static final int LIMIT = 100;

  private AlertTypes() {}

  static AlertQuery query(
      @Nullable AlertState state,
      @Nullable AlertSeverity severity,
      @Nullable UUID platform,
      @Nullable String text,
      @Nullable Integer limit) {
    return new AlertQuery(
        text,
        severity == null
            ? Set.of()
            : Set.of(org.mayday.alerts.boundary.AlertSeverity.valueOf(severity.name())),
        state == null ? null : org.mayday.alerts.boundary.AlertState.valueOf(state.name()),
        platform,
        null,
        null,
        0,
        limit == null ? LIMIT : limit);
  }

  /** An alert without what was sent. */
  static Alert of(org.mayday.alerts.boundary.Alert from) {
    Alert alert = new Alert();
    alert.setId(from.id());
    alert.setPlatform(from.platform());
    alert.setPlatformName(from.platformName());
    alert.setState(AlertState.valueOf(from.state().name()));
    alert.setSeverity(AlertSeverity.valueOf(from.severity().name()));
    alert.setSource(AlertSource.valueOf(from.source().name()));
    alert.setMessage(XmlText.clean(from.message()));
    alert.setMessageId(XmlText.clean(from.messageId()));
    from.arguments().stream().map(XmlText::clean).forEach(alert.getArgument()::add);
    alert.setTimes(from.times());
    alert.setFirstAt(from.firstAt());
    alert.setLastAt(from.lastAt());
    alert.setAcknowledgedBy(from.acknowledgedBy());
    alert.setAcknowledgedAt(from.acknowledgedAt());
    return alert;
  }

  /** An alert with what was sent. */
  static Alert whole(org.mayday.alerts.boundary.Alert from) {
    Alert alert = of(from);
    alert.setRaw(XmlText.clean(from.raw()));
    return alert;
  }
}
