package org.mayday.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.boundary.AuditPage;
import org.mayday.audit.boundary.AuditQuery;
import org.mayday.audit.entity.AuditRow;

/** Writes and reads the audit log. */
@ApplicationScoped
public class AuditTrail {
  private static final int MAX_WORD = 64;
  private static final int MAX_DETAIL = 1_000;

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  /**
   * Adds an entry in a transaction of its own: it stays although the caller's is rolled back.
   *
   * @param entry its id counts for nothing; texts that are too long are cut
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void add(AuditEntry entry) {
    entityManager.persist(
        new AuditRow(
            new AuditEntry(
                entry.id(),
                entry.at(),
                cut(entry.who(), MAX_WORD),
                cut(entry.action(), MAX_WORD),
                entry.platform(),
                entry.call(),
                entry.outcome(),
                entry.detail() == null ? null : cut(entry.detail(), MAX_DETAIL))));
    entityManager.flush();
  }

  /** What was done to a PC, newest first. */
  public List<AuditEntry> of(UUID platform, int limit) {
    return find(new AuditQuery(null, null, platform, null, null, 0, limit)).entries();
  }

  /** A page of entries, newest first. */
  public AuditPage find(AuditQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    String from = " from AuditRow a" + where(query, parameters);
    long total =
        bound(entityManager.createQuery("select count(a)" + from, Long.class), parameters)
            .getSingleResult();
    List<AuditRow> rows =
        bound(
                entityManager.createQuery(
                    "select a" + from + " order by a.id desc", AuditRow.class),
                parameters)
            .setFirstResult(query.offset())
            .setMaxResults(query.limit())
            .getResultList();
    return new AuditPage(rows.stream().map(AuditRow::entry).toList(), total);
  }

  private static String where(AuditQuery query, Map<String, Object> parameters) {
    StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    if (query.who() != null && !query.who().isBlank()) {
      parameters.put("who", query.who().strip());
      where.add("a.who = :who");
    }
    if (query.action() != null && !query.action().isBlank()) {
      parameters.put("action", literal(query.action().strip()) + "%");
      where.add("a.action like :action");
    }
    add(where, parameters, "platform", "a.platform = :platform", text(query.platform()));
    add(where, parameters, "from", "a.occurredAt >= :from", query.from());
    add(where, parameters, "to", "a.occurredAt < :to", query.to());
    return where.toString();
  }

  private static void add(
      StringJoiner where,
      Map<String, Object> parameters,
      String name,
      String condition,
      @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value);
      where.add(condition);
    }
  }

  private static <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, Object> parameters) {
    parameters.forEach(query::setParameter);
    return query;
  }

  private static @Nullable String text(@Nullable UUID uuid) {
    return uuid == null ? null : uuid.toString();
  }

  /** As a pattern that matches nothing but itself, in H2 and PostgreSQL. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
