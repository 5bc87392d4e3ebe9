package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mayday.calls.boundary.CallPage;
import org.mayday.calls.boundary.CallQuery;
import org.mayday.calls.entity.HelpCall;

/** Finds calls by what they are about. */
@Dependent
public class CallSearch {
  private static final int LIMIT = 500;

  private final EntityManager entityManager;

  @Inject
  public CallSearch(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** A page of calls, newest first. */
  public CallPage find(CallQuery wanted) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(wanted, parameters);
    var page =
        entityManager.createQuery(
            "select c from HelpCall c" + where + " order by c.ringingSince desc, c.id",
            HelpCall.class);
    var count = entityManager.createQuery("select count(c) from HelpCall c" + where, Long.class);
    bind(page, parameters);
    bind(count, parameters);
    page.setFirstResult(Math.max(0, wanted.offset()));
    page.setMaxResults(Math.max(1, Math.min(LIMIT, wanted.limit())));
    return new CallPage(CallRows.calls(page), count.getSingleResult());
  }

  private static String where(CallQuery wanted, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    String text = wanted.text();
    if (text != null && !text.isBlank()) {
      where.append(
          " and (lower(c.platformName) like :text escape '!'"
              + " or lower(c.reason) like :text escape '!'"
              + " or lower(c.summary) like :text escape '!'"
              + " or c.id in (select o.id from HelpCall o join o.tickets t"
              + " where function('lower', t) like :text escape '!'))");
      parameters.put("text", "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%");
    }
    if (!wanted.states().isEmpty()) {
      where.append(" and c.state in :states");
      parameters.put("states", wanted.states());
    }
    UUID platform = wanted.platform();
    if (platform != null) {
      where.append(" and c.platform = :platform");
      parameters.put("platform", platform.toString());
    }
    String technician = wanted.technician();
    if (technician != null) {
      where.append(" and c.technician = :technician");
      parameters.put("technician", technician);
    }
    appendTimes(wanted, where, parameters);
    return where.toString();
  }

  private static void appendTimes(
      CallQuery wanted, StringBuilder where, Map<String, Object> parameters) {
    Instant from = wanted.from();
    if (from != null) {
      where.append(" and c.ringingSince >= :from");
      parameters.put("from", from);
    }
    Instant to = wanted.to();
    if (to != null) {
      where.append(" and c.ringingSince < :to");
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
