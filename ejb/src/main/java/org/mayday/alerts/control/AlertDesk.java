package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.UnknownAlert;
import org.mayday.alerts.entity.AlertRow;
import org.mayday.announcement.control.Announcer;

/**
 * Raises alerts. The same message of the same PC joins the alert that nobody has acknowledged yet.
 * Runs in the caller's transaction.
 */
@Dependent
public class AlertDesk {
  /** What is known before, or without, the firmware being asked. */
  static final String PLAIN = "The PC raised an alert.";

  private final EntityManager entityManager;
  private final Announcer announcer;
  private final Clock clock;

  @Inject
  public AlertDesk(EntityManager entityManager, Announcer announcer, Clock clock) {
    this.entityManager = entityManager;
    this.announcer = announcer;
    this.clock = clock;
  }

  /**
   * A tunnel brings an alert. Told again for the same tunnel when the message is known, the alert
   * is still one.
   *
   * @param message in words; null if it is not known (yet)
   */
  public void raise(Report report, @Nullable String message) {
    Optional<AlertRow> told = ofTunnel(report.tunnel());
    if (told.isPresent()) {
      if (message == null || told.get().message().equals(message) || !told.get().isOpen()) {
        return;
      }
      if (told.get().less()) {
        entityManager.remove(told.get());
        entityManager.flush();
      }
    }
    String words = message == null ? PLAIN : message;
    Optional<AlertRow> same = open(report.platform(), words);
    AlertRow row = same.orElseGet(() -> new AlertRow(report.platform(), report.name(), words));
    if (same.isPresent()) {
      row.again(report.at(), report.tunnel());
    } else {
      row.first(report.at(), report.tunnel());
      entityManager.persist(row);
    }
    announce("raised", row.alert());
  }

  /** Takes note of an alert. */
  public void acknowledge(UUID alert, String who) {
    AlertRow row =
        entityManager.find(AlertRow.class, alert.toString(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new UnknownAlert("There is no such alert.");
    }
    if (row.isOpen()) {
      row.acknowledge(who, clock.instant());
      announce("acknowledged", row.alert());
    }
  }

  /** Alerts that nobody has acknowledged, newest first. */
  public List<Alert> open(int limit) {
    return entityManager
        .createQuery(
            "select a from AlertRow a where a.openKey is not null order by a.lastAt desc",
            AlertRow.class)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(AlertRow::alert)
        .toList();
  }

  /** Alerts of a PC, newest first. */
  public List<Alert> of(UUID platform, int limit) {
    return entityManager
        .createQuery(
            "select a from AlertRow a where a.platform = :platform order by a.lastAt desc",
            AlertRow.class)
        .setParameter("platform", platform.toString())
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(AlertRow::alert)
        .toList();
  }

  private Optional<AlertRow> ofTunnel(UUID tunnel) {
    return first(
        "select a from AlertRow a where a.lastTunnel = :wanted order by a.lastAt desc",
        tunnel.toString());
  }

  private Optional<AlertRow> open(UUID platform, String message) {
    return first(
        "select a from AlertRow a where a.openKey = :wanted", AlertRow.key(platform, message));
  }

  private Optional<AlertRow> first(String query, String wanted) {
    return entityManager
        .createQuery(query, AlertRow.class)
        .setParameter("wanted", wanted)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  private void announce(String what, Alert alert) {
    JsonObjectBuilder data =
        Json.createObjectBuilder()
            .add("alert", alert.id().toString())
            .add("DeviceUuid", alert.platform().toString())
            .add("DeviceFqdn", alert.platformName())
            .add("message", alert.message())
            .add("times", alert.times())
            .add("firstAt", alert.firstAt().toString())
            .add("lastAt", alert.lastAt().toString());
    String by = alert.acknowledgedBy();
    if (by != null) {
      data.add("acknowledgedBy", by);
    }
    announcer.announce("org.mayday.alert." + what, alert.id().toString(), data.build());
  }

  /** A PC that reports, over which tunnel and when. */
  public record Report(UUID platform, String name, UUID tunnel, Instant at) {}
}
