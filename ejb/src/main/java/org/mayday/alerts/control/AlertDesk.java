package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertSource;
import org.mayday.alerts.boundary.UnknownAlert;
import org.mayday.alerts.entity.AlertKind;
import org.mayday.alerts.entity.AlertRow;
import org.mayday.alerts.entity.Telling;
import org.mayday.wsman.amt.EventLogRecord;
import org.mayday.wsman.amt.EventWords;

/**
 * Raises alerts. The same message of the same PC joins the alert that nobody has acknowledged yet,
 * and what a PC says beyond its share joins one alert. Runs in the caller's transaction.
 */
@Dependent
public class AlertDesk {
  /** What is known before, or without, the firmware being asked. */
  static final String PLAIN = "The PC raised an alert.";

  static final String MORE = "The PC reports more different things than are kept of one PC";

  private final EntityManager entityManager;
  private final AlertNews news;
  private final AlertSettings settings;
  private final Clock clock;

  @Inject
  public AlertDesk(
      EntityManager entityManager, AlertNews news, AlertSettings settings, Clock clock) {
    this.entityManager = entityManager;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A tunnel brings an alert that the event log tells of. Told again for the same tunnel when the
   * record is known, the alert is still one; an event that came through the tunnel knows better.
   *
   * @param newest the newest record of the event log; null if it is not known (yet)
   */
  public void raise(Report report, @Nullable EventLogRecord newest) {
    String message = newest == null ? null : EventWords.of(newest);
    List<AlertRow> told = ofTunnel(report.tunnel());
    if (told.stream().anyMatch(row -> row.source() != AlertSource.EVENT_LOG)) {
      return;
    }
    if (!told.isEmpty()) {
      AlertRow latest = told.get(0);
      if (message == null || latest.message().equals(message) || !latest.isOpen()) {
        return;
      }
      less(latest);
    }
    tell(
        new Subject(
            report.platform(), report.name(), AlertKind.ALERT, message == null ? PLAIN : message),
        new Telling(
            newest == null ? AlertSeverity.UNKNOWN : FirmwareReader.severity(newest.severity()),
            AlertSource.EVENT_LOG,
            null,
            List.of(),
            newest == null ? null : RawText.of(newest),
            null,
            report.tunnel(),
            report.at()));
  }

  /** What the event log told of a tunnel is told better by an event. */
  void betterKnown(UUID tunnel) {
    ofTunnel(tunnel).stream()
        .filter(row -> row.source() == AlertSource.EVENT_LOG && row.isOpen())
        .forEach(this::less);
  }

  /** Something is reported: a new alert or note, or one time more. */
  void tell(Subject subject, Telling telling) {
    AlertRow row = place(subject);
    row.reported(telling);
    if (subject.kind() == AlertKind.ALERT) {
      news.tell("raised", row.alert());
    }
  }

  private AlertRow place(Subject subject) {
    Optional<AlertRow> same = open(subject);
    if (same.isPresent()) {
      return same.get();
    }
    if (different(subject) >= settings.perPc() && !subject.words().equals(MORE)) {
      return place(new Subject(subject.platform(), subject.name(), subject.kind(), MORE));
    }
    AlertRow row =
        new AlertRow(subject.platform(), subject.name(), subject.kind(), subject.words());
    entityManager.persist(row);
    return row;
  }

  /** Takes note of an alert. */
  public void acknowledge(UUID alert, String who) {
    AlertRow row = lock(alert).orElseThrow(() -> new UnknownAlert("There is no such alert."));
    acknowledge(row, who);
  }

  /** Takes note of several; gives how many were open. Rows are locked in one order. */
  public int acknowledgeAll(List<UUID> alerts, String who) {
    return (int)
        alerts.stream()
            .sorted()
            .distinct()
            .flatMap(alert -> lock(alert).stream())
            .filter(row -> acknowledge(row, who))
            .count();
  }

  private boolean acknowledge(AlertRow row, String who) {
    if (!row.isOpen()) {
      return false;
    }
    row.acknowledge(who, clock.instant());
    news.tell("acknowledged", row.alert());
    return true;
  }

  private void less(AlertRow row) {
    if (row.less()) {
      entityManager.remove(row);
      entityManager.flush();
    }
  }

  private Optional<AlertRow> lock(UUID alert) {
    return Optional.ofNullable(
        entityManager.find(AlertRow.class, alert.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  private List<AlertRow> ofTunnel(UUID tunnel) {
    return entityManager
        .createQuery(
            "select a from AlertRow a where a.lastTunnel = :tunnel and a.kind = :kind"
                + " order by a.lastAt desc",
            AlertRow.class)
        .setParameter("tunnel", tunnel.toString())
        .setParameter("kind", AlertKind.ALERT)
        .getResultList();
  }

  private Optional<AlertRow> open(Subject subject) {
    return entityManager
        .createQuery("select a from AlertRow a where a.openKey = :key", AlertRow.class)
        .setParameter("key", AlertRow.key(subject.platform(), subject.kind(), subject.words()))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  private long different(Subject subject) {
    return entityManager
        .createQuery(
            "select count(a) from AlertRow a where a.platform = :platform and a.kind = :kind"
                + " and a.openKey is not null",
            Long.class)
        .setParameter("platform", subject.platform().toString())
        .setParameter("kind", subject.kind())
        .getSingleResult();
  }

  /** A PC that reports, over which tunnel and when. */
  public record Report(UUID platform, String name, UUID tunnel, Instant at) {}

  /** What is reported, and of which PC. */
  record Subject(UUID platform, String name, AlertKind kind, String words) {}
}
