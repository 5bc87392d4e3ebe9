package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunOver;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.entity.RunResult;
import org.mayday.visits.entity.RunRow;

/**
 * Moves runs from state to state. Each step is one update with the state from which it starts in
 * its condition, so that of two who want it only one succeeds. Needs a transaction.
 */
@Dependent
public class RunStore {
  private static final int MESSAGE = 1_000;

  private final EntityManager entityManager;
  private final KeptOrders orders;
  private final RunNews news;
  private final Hearer hearer;
  private final Clock clock;

  @Inject
  public RunStore(
      EntityManager entityManager, KeptOrders orders, RunNews news, Hearer hearer, Clock clock) {
    this.entityManager = entityManager;
    this.orders = orders;
    this.news = news;
    this.hearer = hearer;
    this.clock = clock;
  }

  /** Stores a run that waits, with arguments of its own. */
  public void add(Run run, Map<String, String> arguments, boolean patient, int priority) {
    orders.keep(run.id(), arguments);
    entityManager.persist(new RunRow(run, run.id(), patient, priority));
    if (run.begins() == Begins.VISIT) {
      news.tell("queued", run);
    }
  }

  /** Stores a run that waits, with the arguments of its batch or policy. */
  public void add(Run run, UUID argumentsOf, boolean patient, int priority) {
    entityManager.persist(new RunRow(run, argumentsOf, patient, priority));
  }

  /** Takes a run that waits; false if somebody else has it, or it is not there to be taken. */
  public boolean claim(UUID run) {
    int taken =
        entityManager
            .createQuery(
                "update RunRow r set r.state = :running, r.startedAt = :now,"
                    + " r.attempts = r.attempts + 1"
                    + " where r.id = :id and r.state = :waiting and r.expiresAt > :now")
            .setParameter("running", RunState.RUNNING)
            .setParameter("waiting", RunState.WAITING)
            .setParameter("now", clock.instant())
            .setParameter("id", run.toString())
            .executeUpdate();
    if (taken == 1) {
      news.tell("started", get(run));
    }
    return taken == 1;
  }

  /**
   * Gives a run that had begun or was about to back, to begin when its PC calls.
   *
   * @param from the state that it must be in
   */
  public boolean release(UUID run, RunState from) {
    int released =
        entityManager
            .createQuery(
                "update RunRow r set r.state = :waiting, r.begins = :visit, r.patient = true"
                    + " where r.id = :id and r.state = :from")
            .setParameter("waiting", RunState.WAITING)
            .setParameter("from", from)
            .setParameter("visit", Begins.VISIT)
            .setParameter("id", run.toString())
            .executeUpdate();
    if (released == 1) {
      news.tell("requeued", get(run));
    }
    return released == 1;
  }

  /** Ends a run that is in the given state; false if it is in another. */
  public boolean end(UUID run, RunState from, RunEnd end) {
    int ended =
        entityManager
            .createQuery(
                "update RunRow r set r.state = :state, r.endedAt = :now, r.failure = :failure,"
                    + " r.message = :message where r.id = :id and r.state = :from")
            .setParameter("state", end.state())
            .setParameter("now", clock.instant())
            .setParameter("failure", end.failure())
            .setParameter("message", end.message() == null ? null : cut(end.message()))
            .setParameter("id", run.toString())
            .setParameter("from", from)
            .executeUpdate();
    if (ended == 0) {
      return false;
    }
    orders.forget(run);
    if (end.sheet() != null) {
      entityManager.persist(new RunResult(run, SheetText.write(end.sheet())));
    }
    Run over = get(run);
    news.tell(end.state().name().toLowerCase(Locale.ROOT), over);
    hearer.over(new RunOver(over));
    return true;
  }

  /** A run that is known to exist. */
  Run get(UUID run) {
    return find(run).orElseThrow().run();
  }

  /** The row of a run, as it is in the database now. */
  public Optional<RunRow> find(UUID run) {
    return entityManager
        .createQuery("select r from RunRow r where r.id = :id", RunRow.class)
        .setParameter("id", run.toString())
        // conditional updates go past what is loaded
        .setHint("jakarta.persistence.cache.retrieveMode", "BYPASS")
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst();
  }

  /** What came out of a run that is over. */
  public Optional<Sheet> result(UUID run) {
    return Optional.ofNullable(entityManager.find(RunResult.class, run.toString()))
        .map(result -> SheetText.read(result.content()));
  }

  private static String cut(String text) {
    return text.length() <= MESSAGE ? text : text.substring(0, MESSAGE);
  }

  /** Who hears, in the same transaction, that a run is over. */
  @FunctionalInterface
  public interface Hearer {
    void over(RunOver event);
  }
}
