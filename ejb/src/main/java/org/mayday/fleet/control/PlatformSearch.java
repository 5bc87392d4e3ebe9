package org.mayday.fleet.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.PlatformPage;
import org.mayday.fleet.boundary.PlatformQuery;
import org.mayday.fleet.entity.PlatformRow;

/** Finds PCs by the page, in the database. */
@ApplicationScoped
public class PlatformSearch {
  private static final int MAX_TEXT = 200;

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject PlatformReader reader;

  /** A page of PCs. */
  public PlatformPage find(PlatformQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    String from = " from PlatformRow p" + where(query, parameters);
    long total =
        bound(entityManager.createQuery("select count(p)" + from, Long.class), parameters)
            .getSingleResult();
    if (query.offset() >= total) {
      return new PlatformPage(List.of(), total);
    }
    List<PlatformRow> rows =
        bound(
                entityManager.createQuery(
                    "select p" + from + " order by " + order(query), PlatformRow.class),
                parameters)
            .setFirstResult(query.offset())
            .setMaxResults(query.limit())
            .getResultList();
    return new PlatformPage(reader.all(rows), total);
  }

  /** The PCs that came last through this listener, those heard last first. */
  public PlatformPage throughListener(String listener, int limit) {
    long total =
        entityManager
            .createQuery(
                "select count(p) from PlatformRow p where p.lastListener = :listener", Long.class)
            .setParameter("listener", listener)
            .getSingleResult();
    List<PlatformRow> rows =
        entityManager
            .createQuery(
                "select p from PlatformRow p where p.lastListener = :listener"
                    + " order by p.lastSeen desc, p.uuid",
                PlatformRow.class)
            .setParameter("listener", listener)
            .setMaxResults(limit)
            .getResultList();
    return new PlatformPage(reader.all(rows), total);
  }

  /** All tags in use, sorted. */
  public List<String> tags() {
    return entityManager
        .createQuery("select distinct t.tag from TagRow t order by t.tag", String.class)
        .getResultList();
  }

  private static String where(PlatformQuery query, Map<String, Object> parameters) {
    StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    if (query.connected() != null) {
      parameters.put("connected", query.connected());
      where.add("p.connected = :connected");
    }
    String tag = key(query.tag());
    if (!tag.isEmpty()) {
      parameters.put("tag", tag);
      where.add("p.uuid in (select t.platform from TagRow t where t.tag = :tag)");
    }
    String text = key(query.text());
    if (!text.isEmpty()) {
      parameters.put("text", text);
      parameters.put("part", "%" + literal(text) + "%");
      parameters.put("start", literal(text) + "%");
      where.add(
          "(p.nameKey like :part or p.hardwareKey like :part or p.uuid like :start"
              + " or p.address like :start"
              + " or p.uuid in (select t.platform from TagRow t where t.tag = :text))");
    }
    return where.toString();
  }

  private static String order(PlatformQuery query) {
    String direction = query.descending() ? " desc" : " asc";
    String columns =
        switch (query.sort()) {
          case NAME -> "p.nameKey, p.uuid";
          case LAST_SEEN -> "p.lastSeen, p.uuid";
          case AMT_VERSION -> "p.amtVersionKey, p.uuid";
          case ADDRESS -> "p.address, p.uuid";
          case CONNECTED -> "p.connected, p.nameKey, p.uuid";
        };
    return columns.replace(",", direction + ",") + direction;
  }

  private static <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, Object> parameters) {
    parameters.forEach(query::setParameter);
    return query;
  }

  private static String key(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String bare = text.strip().toLowerCase(Locale.ROOT);
    return bare.length() <= MAX_TEXT ? bare : bare.substring(0, MAX_TEXT);
  }

  /**
   * The text as a pattern that matches nothing but itself. The backslash is what H2 and PostgreSQL
   * escape with unless told otherwise; an ESCAPE clause would make EclipseLink write all values
   * into the SQL text on H2.
   */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
