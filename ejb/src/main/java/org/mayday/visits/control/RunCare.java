package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mayday.announcement.control.Transactions;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.entity.RunRow;

/**
 * What has to be looked after from time to time: runs that a former life of the server left behind,
 * orders whose time is over, runs that are old.
 */
@Dependent
public class RunCare {
  private static final int STEP = 200;

  private final EntityManager entityManager;
  private final RunStore store;
  private final RunSearch search;
  private final Transactions transactions;
  private final RunSettings settings;
  private final Clock clock;

  @Inject
  public RunCare(
      EntityManager entityManager,
      RunStore store,
      RunSearch search,
      Transactions transactions,
      RunSettings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.store = store;
    this.search = search;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Settles what the server had in hand when it stopped. A reading waits for its PC again; of a
   * change it is not known whether the PC did it, and it is never done twice.
   *
   * @return how many runs that were
   */
  public int recover() {
    return inSteps(() -> settle(search.in(RunState.RUNNING, STEP)))
        + inSteps(() -> settle(search.notBegun(STEP)));
  }

  private int settle(List<RunRow> rows) {
    for (RunRow row : rows) {
      Run run = row.run();
      Optional<RunEnd> end = Judgement.stopped(run);
      if (end.isPresent()) {
        store.end(run.id(), run.state(), end.get());
      } else {
        store.release(run.id(), run.state());
      }
    }
    return rows.size();
  }

  /** Ends orders whose time is over; gives how many. */
  public int expire() {
    return inSteps(
        () -> {
          List<UUID> expired = search.expired(clock.instant(), STEP);
          RunEnd end =
              new RunEnd(RunState.EXPIRED, null, "Its time was over before it began.", null);
          expired.forEach(run -> store.end(run, RunState.WAITING, end));
          return expired.size();
        });
  }

  private int inSteps(Supplier<Integer> step) {
    int all = 0;
    int settled;
    do {
      settled = transactions.inNew(step);
      all += settled;
    } while (settled == STEP);
    return all;
  }

  /** Forgets runs that ended long ago, and the oldest beyond the number; gives how many went. */
  public int trim() {
    int old = transactions.inNew(() -> forget(clock.instant().minus(settings.age())));
    return old + transactions.inNew(this::beyondTheNumber);
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
        .map(this::forget)
        .orElse(0);
  }

  private int forget(Instant before) {
    entityManager
        .createQuery(
            "delete from RunResult o where o.run in"
                + " (select r.id from RunRow r where r.endedAt < :before)")
        .setParameter("before", before)
        .executeUpdate();
    return entityManager
        .createQuery("delete from RunRow r where r.endedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
