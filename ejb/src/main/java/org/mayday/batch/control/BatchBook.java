package org.mayday.batch.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.BatchState;
import org.mayday.batch.entity.BatchRow;
import org.mayday.visits.control.KeptOrders;
import org.mayday.visits.control.RunSearch;

/** The rows of batches. Needs a transaction. */
@Dependent
public class BatchBook {
  private final EntityManager entityManager;
  private final RunSearch search;
  private final KeptOrders orders;
  private final BatchNews news;
  private final Clock clock;

  @Inject
  public BatchBook(
      EntityManager entityManager,
      RunSearch search,
      KeptOrders orders,
      BatchNews news,
      Clock clock) {
    this.entityManager = entityManager;
    this.search = search;
    this.orders = orders;
    this.news = news;
    this.clock = clock;
  }

  /** Stores a batch and its arguments. */
  void add(Batch batch, Map<String, String> kept) {
    orders.keep(batch.id(), kept);
    entityManager.persist(new BatchRow(batch));
    news.tell("started", batch);
  }

  /** A batch with its numbers of now. */
  Optional<Batch> find(UUID batch) {
    return Optional.ofNullable(entityManager.find(BatchRow.class, batch.toString()))
        .map(this::counted);
  }

  private Batch counted(BatchRow row) {
    return row.batch(search.counts(row.id()));
  }

  /** The newest batches. */
  List<Batch> newest(int offset, int limit) {
    return entityManager
        .createQuery("select b from BatchRow b order by b.createdAt desc, b.id", BatchRow.class)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(this::counted)
        .toList();
  }

  /** The batches that are under way. */
  List<BatchRow> underWay() {
    return entityManager
        .createQuery("select b from BatchRow b where b.state = :running", BatchRow.class)
        .setParameter("running", BatchState.RUNNING)
        .getResultList();
  }

  /** Somebody stops it; false if it was not under way. */
  boolean stop(UUID batch) {
    BatchRow row = locked(batch);
    if (row == null || row.state() != BatchState.RUNNING) {
      return false;
    }
    row.stop();
    news.tell("stopped", counted(row));
    return true;
  }

  /** Some of its runs begin again. */
  void resume(UUID batch) {
    BatchRow row = locked(batch);
    row.resume();
    news.tell("retried", counted(row));
  }

  /**
   * One of its runs is over. The lock makes the last two runs wait for one another, so that one of
   * them sees that it is the last.
   */
  public void ended(UUID batch) {
    BatchRow row = locked(batch);
    if (row != null && !search.isAnyOpen(batch)) {
      row.end(clock.instant());
      news.tell("finished", counted(row));
    }
  }

  private @Nullable BatchRow locked(UUID batch) {
    return entityManager.find(BatchRow.class, batch.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Forgets batches that ended before this moment, and their arguments; gives how many. */
  int forget(Instant before) {
    List<String> old =
        entityManager
            .createQuery("select b.id from BatchRow b where b.endedAt < :before", String.class)
            .setParameter("before", before)
            .setMaxResults(500)
            .getResultList();
    for (String id : old) {
      orders.forget(UUID.fromString(id));
      entityManager
          .createQuery("delete from BatchRow b where b.id = :id")
          .setParameter("id", id)
          .executeUpdate();
    }
    return old.size();
  }
}
