package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunPage;
import org.mayday.visits.boundary.RunQuery;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.entity.RunRow;

/** Finds runs. Needs a transaction. */
@Dependent
public class RunSearch {
  private final EntityManager entityManager;

  @Inject
  public RunSearch(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** A page of runs, newest first. */
  public RunPage find(RunQuery wanted) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(wanted, parameters);
    var page =
        entityManager.createQuery(
            "select r from RunRow r" + where + " order by r.position desc", RunRow.class);
    var count = entityManager.createQuery("select count(r) from RunRow r" + where, Long.class);
    bind(page, parameters);
    bind(count, parameters);
    List<Run> runs =
        page.setFirstResult(wanted.offset()).setMaxResults(wanted.limit()).getResultList().stream()
            .map(RunRow::run)
            .toList();
    return new RunPage(runs, count.getSingleResult());
  }

  /** The newest run of this operation on a PC that was done. */
  public Optional<Run> lastDone(UUID platform, String operation) {
    return entityManager
        .createQuery(
            "select r from RunRow r where r.platform = :platform and r.state = :done"
                + " and r.operation = :operation order by r.position desc",
            RunRow.class)
        .setParameter("platform", platform.toString())
        .setParameter("done", RunState.DONE)
        .setParameter("operation", operation)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(RunRow::run);
  }

  /** The run that is next on a visit of this PC: people before policies, then as ordered. */
  public Optional<UUID> nextVisit(UUID platform, Instant now) {
    return entityManager
        .createQuery(
            "select r.id from RunRow r where r.platform = :platform and r.state = :waiting"
                + " and r.begins = :visit and r.expiresAt > :now"
                + " order by r.priority, r.position",
            String.class)
        .setParameter("platform", platform.toString())
        .setParameter("waiting", RunState.WAITING)
        .setParameter("visit", Begins.VISIT)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(UUID::fromString);
  }

  /** Those of these PCs (at most 1,000) for which something waits. */
  public List<UUID> awaited(Collection<UUID> platforms) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery(
            "select distinct r.platform from RunRow r where r.state = :waiting"
                + " and r.begins = :visit and r.platform in :platforms",
            String.class)
        .setParameter("waiting", RunState.WAITING)
        .setParameter("visit", Begins.VISIT)
        .setParameter("platforms", platforms.stream().map(UUID::toString).toList())
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** Whether anything waits for any PC. */
  public boolean isAnyAwaited() {
    return entityManager
        .createQuery(
            "select r.position from RunRow r where r.state = :waiting and r.begins = :visit",
            Long.class)
        .setParameter("waiting", RunState.WAITING)
        .setParameter("visit", Begins.VISIT)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  /** How many runs wait for a PC. */
  public long waiting(UUID platform) {
    return entityManager
        .createQuery(
            "select count(r) from RunRow r where r.platform = :platform and r.state = :waiting",
            Long.class)
        .setParameter("platform", platform.toString())
        .setParameter("waiting", RunState.WAITING)
        .getSingleResult();
  }

  /** The next runs of a batch that wait for their turn. */
  public List<UUID> nextOfBatch(UUID batch, int limit) {
    return entityManager
        .createQuery(
            "select r.id from RunRow r where r.batch = :batch and r.state = :waiting"
                + " and r.begins = :turn order by r.position",
            String.class)
        .setParameter("batch", batch.toString())
        .setParameter("waiting", RunState.WAITING)
        .setParameter("turn", Begins.BATCH)
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** Runs in this state, the oldest first. */
  public List<RunRow> in(RunState state, int limit) {
    return entityManager
        .createQuery(
            "select r from RunRow r where r.state = :state order by r.position", RunRow.class)
        .setParameter("state", state)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Waiting runs that somebody started; after a restart nobody has them in hand. */
  public List<RunRow> notBegun(int limit) {
    return entityManager
        .createQuery(
            "select r from RunRow r where r.state = :waiting and r.begins = :now"
                + " order by r.position",
            RunRow.class)
        .setParameter("waiting", RunState.WAITING)
        .setParameter("now", Begins.NOW)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Waiting runs whose time is over. */
  public List<UUID> expired(Instant now, int limit) {
    return entityManager
        .createQuery(
            "select r.id from RunRow r where r.state = :waiting and r.expiresAt <= :now",
            String.class)
        .setParameter("waiting", RunState.WAITING)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** How many runs of a batch are in each state; states without a run are left out. */
  public Map<RunState, Long> counts(UUID batch) {
    Map<RunState, Long> counts = new EnumMap<>(RunState.class);
    entityManager
        .createQuery(
            "select r.state, count(r) from RunRow r where r.batch = :batch group by r.state",
            Object[].class)
        .setParameter("batch", batch.toString())
        .getResultStream()
        .forEach(row -> counts.put((RunState) row[0], (Long) row[1]));
    return counts;
  }

  /** Whether any run of a batch is not over. */
  public boolean isAnyOpen(UUID batch) {
    return entityManager
        .createQuery(
            "select r.position from RunRow r where r.batch = :batch and r.state in :open",
            Long.class)
        .setParameter("batch", batch.toString())
        .setParameter("open", List.of(RunState.WAITING, RunState.RUNNING))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  /** How many runs are in each state that is not over. */
  public Map<RunState, Long> figures() {
    Map<RunState, Long> figures = new EnumMap<>(RunState.class);
    for (RunState state : List.of(RunState.WAITING, RunState.RUNNING)) {
      figures.put(
          state,
          entityManager
              .createQuery("select count(r) from RunRow r where r.state = :state", Long.class)
              .setParameter("state", state)
              .getSingleResult());
    }
    return figures;
  }

  private static String where(RunQuery wanted, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    add(where, parameters, "platform", text(wanted.platform()));
    add(where, parameters, "batch", text(wanted.batch()));
    add(where, parameters, "operation", blankAsNull(wanted.operation()));
    add(where, parameters, "who", blankAsNull(wanted.who()));
    if (!wanted.states().isEmpty()) {
      where.append(" and r.state in :states");
      parameters.put("states", wanted.states());
    }
    return where.toString();
  }

  private static void add(
      StringBuilder where, Map<String, Object> parameters, String name, @Nullable String value) {
    if (value != null) {
      where.append(" and r.").append(name).append(" = :").append(name);
      parameters.put(name, value);
    }
  }

  private static @Nullable String text(@Nullable UUID uuid) {
    return uuid == null ? null : uuid.toString();
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void bind(Query query, Map<String, Object> parameters) {
    parameters.forEach(query::setParameter);
  }
}
