package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.AlertPage;
import org.mayday.alerts.boundary.AlertQuery;
import org.mayday.alerts.boundary.AlertState;
import org.mayday.alerts.entity.AlertKind;
import org.mayday.alerts.entity.AlertRow;

/** Finds alerts. Runs in the caller's transaction. */
@Dependent
public class AlertSearch {
  private final EntityManager entityManager;

  @Inject
  public AlertSearch(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** A page of alerts, newest first. */
  public AlertPage find(AlertQuery wanted) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(wanted, parameters);
    var page =
        entityManager.createQuery(
            "select a from AlertRow a" + where + " order by a.lastAt desc, a.id", AlertRow.class);
    var count = entityManager.createQuery("select count(a) from AlertRow a" + where, Long.class);
    bind(page, parameters);
    bind(count, parameters);
    page.setFirstResult(wanted.offset());
    page.setMaxResults(wanted.limit());
    List<Alert> alerts = page.getResultList().stream().map(AlertRow::alert).toList();
    return new AlertPage(alerts, count.getSingleResult());
  }

  /** Alerts and notes of a PC, newest first. */
  public List<Alert> of(UUID platform, int limit) {
    return entityManager
        .createQuery(
            "select a from AlertRow a where a.platform = :platform order by a.lastAt desc, a.id",
            AlertRow.class)
        .setParameter("platform", platform.toString())
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(AlertRow::alert)
        .toList();
  }

  public Optional<Alert> get(UUID alert) {
    return Optional.ofNullable(entityManager.find(AlertRow.class, alert.toString()))
        .map(AlertRow::alert);
  }

  private static String where(AlertQuery wanted, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    String text = wanted.text();
    if (text != null && !text.isBlank()) {
      where.append(
          " and (lower(a.platformName) like :text escape '!'"
              + " or lower(a.message) like :text escape '!'"
              + " or lower(a.messageId) like :text escape '!')");
      parameters.put("text", "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%");
    }
    if (!wanted.severities().isEmpty()) {
      where.append(" and a.severity in :severities");
      parameters.put("severities", wanted.severities());
    }
    AlertState state = wanted.state();
    if (state != null) {
      where.append(condition(state));
      if (state != AlertState.ACKNOWLEDGED) {
        parameters.put("kind", state == AlertState.NOTE ? AlertKind.NOTE : AlertKind.ALERT);
      }
    }
    UUID platform = wanted.platform();
    if (platform != null) {
      where.append(" and a.platform = :platform");
      parameters.put("platform", platform.toString());
    }
    appendTimes(wanted, where, parameters);
    return where.toString();
  }

  private static String condition(AlertState state) {
    return switch (state) {
      case OPEN -> " and a.kind = :kind and a.acknowledgedAt is null";
      case ACKNOWLEDGED -> " and a.acknowledgedAt is not null";
      case NOTE -> " and a.kind = :kind";
    };
  }

  private static void appendTimes(
      AlertQuery wanted, StringBuilder where, Map<String, Object> parameters) {
    Instant from = wanted.from();
    if (from != null) {
      where.append(" and a.lastAt >= :from");
      parameters.put("from", from);
    }
    Instant to = wanted.to();
    if (to != null) {
      where.append(" and a.lastAt < :to");
      parameters.put("to", to);
    }
  }

  private static void bind(Query query, Map<String, Object> parameters) {
    parameters.forEach(query::setParameter);
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
