package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.logs.boundary.LogPage;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.logs.entity.LogRow;

/** Finds kept log records. Runs in the caller's transaction. */
@Dependent
public class LogSearch {
  private static final int MOST_TEXT = 200;

  private final EntityManager entityManager;

  @Inject
  public LogSearch(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Records, newest first. */
  public LogPage find(LogQuery query) {
    Map<String, Object> values = new HashMap<>();
    String from = " from LogRow r" + where(query, values);
    long total = bound("select count(r)" + from, Long.class, values).getSingleResult();
    List<LogRow> rows =
        bound("select r" + from + " order by r.happenedAt desc, r.id", LogRow.class, values)
            .setFirstResult(query.offset())
            .setMaxResults(query.limit())
            .getResultList();
    return new LogPage(rows.stream().map(LogRow::entry).toList(), total, readAt(query.platform()));
  }

  private Instant readAt(UUID platform) {
    return entityManager
        .createQuery(
            "select max(r.readAt) from LogRow r where r.platform = :platform", Instant.class)
        .setParameter("platform", platform.toString())
        .getSingleResult();
  }

  /** The sources of a PC's records, sorted. */
  public List<String> sources(UUID platform) {
    return distinct("r.source", platform);
  }

  /** The severities of a PC's records, sorted. */
  public List<String> severities(UUID platform) {
    return distinct("r.severity", platform);
  }

  /** When each record that is found happened, by severity. */
  public Map<String, List<Instant>> times(LogQuery query) {
    return find(query).entries().stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.severity(),
                TreeMap::new,
                Collectors.mapping(entry -> entry.at(), Collectors.toList())));
  }

  private List<String> distinct(String column, UUID platform) {
    return entityManager
        .createQuery(
            "select distinct "
                + column
                + " from LogRow r where r.platform = :platform and "
                + column
                + " <> '' order by "
                + column,
            String.class)
        .setParameter("platform", platform.toString())
        .getResultList();
  }

  private static String where(LogQuery query, Map<String, Object> values) {
    StringJoiner where = new StringJoiner(" and ", " where ", "");
    where.add("r.platform = :platform");
    values.put("platform", query.platform().toString());
    if (query.log() != null) {
      where.add("r.log = :log");
      values.put("log", query.log());
    }
    add(where, values, "severity", query.severity());
    add(where, values, "source", query.source());
    if (query.text() != null && !query.text().isBlank()) {
      where.add("r.messageKey like :part");
      String text = query.text().strip().toLowerCase(Locale.ROOT);
      values.put(
          "part", "%" + literal(text.substring(0, Math.min(MOST_TEXT, text.length()))) + "%");
    }
    return where.toString();
  }

  private static void add(
      StringJoiner where, Map<String, Object> values, String column, String wanted) {
    if (wanted != null && !wanted.isEmpty()) {
      where.add("r." + column + " = :" + column);
      values.put(column, wanted);
    }
  }

  /** The text as a pattern that matches nothing but itself; see the search for PCs. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private <T> TypedQuery<T> bound(String jpql, Class<T> type, Map<String, Object> values) {
    TypedQuery<T> query = entityManager.createQuery(jpql, type);
    values.forEach(query::setParameter);
    return query;
  }
}
