package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.control.Order;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.entity.RunRow;

/** The runs of batches as a whole. */
@Dependent
public class BatchRuns {
  private static final int STEP = 200;
  private static final Set<RunState> RETRYABLE =
      Set.of(RunState.FAILED, RunState.CANCELLED, RunState.EXPIRED);

  private final EntityManager entityManager;
  private final RunStore store;
  private final RunWorker worker;
  private final Transactions transactions;

  @Inject
  public BatchRuns(
      EntityManager entityManager, RunStore store, RunWorker worker, Transactions transactions) {
    this.entityManager = entityManager;
    this.store = store;
    this.worker = worker;
    this.transactions = transactions;
  }

  /** What is kept of an order, for {@link KeptOrders#keep}. */
  public static Map<String, String> kept(Order order) {
    return Orders.kept(order);
  }

  /** Stores a run of a batch; its arguments are those of the batch. Needs a transaction. */
  public void add(Run run, boolean patient) {
    store.add(run, run.batch(), patient, 0);
  }

  /** Cancels what waits and what is under way. Must be called without a transaction. */
  public void cancelAll(UUID batch, String who) {
    RunEnd end = RunEnd.cancelled("Cancelled by " + who + " before it began.");
    List<UUID> waiting;
    do {
      List<UUID> some = transactions.inNew(() -> in(batch, RunState.WAITING, STEP));
      transactions.runInNew(() -> some.forEach(run -> store.end(run, RunState.WAITING, end)));
      waiting = some;
    } while (waiting.size() == STEP);
    transactions
        .inNew(() -> in(batch, RunState.RUNNING, Integer.MAX_VALUE))
        .forEach(run -> worker.cancel(run, who));
  }

  private List<UUID> in(UUID batch, RunState state, int limit) {
    return entityManager
        .createQuery(
            "select r.id from RunRow r where r.batch = :batch and r.state = :state"
                + " order by r.position",
            String.class)
        .setParameter("batch", batch.toString())
        .setParameter("state", state)
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /**
   * Lets what failed, was cancelled or expired wait for its turn again. Needs a transaction.
   *
   * @return how many runs
   */
  public int again(UUID batch, Instant expires) {
    entityManager
        .createQuery(
            "delete from RunResult o where o.run in (select r.id from RunRow r"
                + " where r.batch = :batch and r.state in :states)")
        .setParameter("batch", batch.toString())
        .setParameter("states", RETRYABLE)
        .executeUpdate();
    return entityManager
        .createQuery(
            "update RunRow r set r.state = :waiting, r.begins = :turn, r.failure = null,"
                + " r.message = null, r.startedAt = null, r.endedAt = null, r.attempts = 0,"
                + " r.expiresAt = :expires where r.batch = :batch and r.state in :states")
        .setParameter("waiting", RunState.WAITING)
        .setParameter("turn", Begins.BATCH)
        .setParameter("expires", expires)
        .setParameter("batch", batch.toString())
        .setParameter("states", RETRYABLE)
        .executeUpdate();
  }

  /** Runs of a batch in the order of ordering. Needs a transaction. */
  public List<Run> of(UUID batch, int offset, int limit) {
    return entityManager
        .createQuery(
            "select r from RunRow r where r.batch = :batch order by r.position", RunRow.class)
        .setParameter("batch", batch.toString())
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(RunRow::run)
        .toList();
  }
}
