package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.Effect;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.RunState;

/**
 * Forgets runs: old ones, the oldest beyond a number, and readings after which the same was read
 * from the same PC again. What changed a PC, what belongs to a batch, and what a person ordered for
 * a visit stays until it is old.
 */
@Dependent
public class RunTrim {
  private static final int STEP = 200;

  /** So long whoever ordered a reading can fetch what came out, even if others read the same. */
  static final Duration FETCHED = Duration.ofHours(1);

  private static final String OUTDATED =
      "select r.id from RunRow r where r.effect = :read and r.batch is null"
          + " and r.endedAt < :fetched and (r.begins <> :visit or r.priority > 0)"
          + " and exists (select n.position from RunRow n where n.platform = r.platform"
          + " and n.operation = r.operation and n.position > r.position"
          + " and (n.state = :done or (r.state <> :done and n.state in :over)))";

  private final EntityManager entityManager;
  private final Transactions transactions;
  private final RunSettings settings;
  private final Clock clock;

  @Inject
  public RunTrim(
      EntityManager entityManager, Transactions transactions, RunSettings settings, Clock clock) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Forgets; gives how many runs went. */
  public int trim() {
    int old = transactions.inNew(() -> before(clock.instant().minus(settings.age())));
    int outdated = inSteps(this::outdated);
    return old + outdated + transactions.inNew(this::beyondTheNumber);
  }

  private int inSteps(Supplier<Integer> step) {
    int all = 0;
    int gone;
    do {
      gone = transactions.inNew(step);
      all += gone;
    } while (gone == STEP);
    return all;
  }

  private int outdated() {
    List<String> some =
        entityManager
            .createQuery(OUTDATED, String.class)
            .setParameter("read", Effect.READ)
            .setParameter("fetched", clock.instant().minus(FETCHED))
            .setParameter("visit", Begins.VISIT)
            .setParameter("done", RunState.DONE)
            .setParameter("over", Set.of(RunState.FAILED, RunState.CANCELLED, RunState.EXPIRED))
            .setMaxResults(STEP)
            .getResultList();
    if (some.isEmpty()) {
      return 0;
    }
    entityManager
        .createQuery("delete from RunResult o where o.run in :runs")
        .setParameter("runs", some)
        .executeUpdate();
    return entityManager
        .createQuery("delete from RunRow r where r.id in :runs")
        .setParameter("runs", some)
        .executeUpdate();
  }

  private int beyondTheNumber() {
    return entityManager
        .createQuery(
            "select r.endedAt from RunRow r where r.endedAt is not null order by r.endedAt desc",
            Instant.class)
        .setFirstResult(settings.kept() - 1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(this::before)
        .orElse(0);
  }

  private int before(Instant end) {
    entityManager
        .createQuery(
            "delete from RunResult o where o.run in"
                + " (select r.id from RunRow r where r.endedAt < :before)")
        .setParameter("before", end)
        .executeUpdate();
    return entityManager
        .createQuery("delete from RunRow r where r.endedAt < :before")
        .setParameter("before", end)
        .executeUpdate();
  }
}
