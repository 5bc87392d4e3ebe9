package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.control.Performer;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.entity.RunRow;

/**
 * What has to be looked after from time to time: runs that a former life of the server left behind,
 * and orders whose time is over.
 */
@Dependent
public class RunCare {
  private static final int STEP = 200;

  private final RunStore store;
  private final RunSearch search;
  private final Performer performer;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public RunCare(
      RunStore store,
      RunSearch search,
      Performer performer,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.search = search;
    this.performer = performer;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Settles what the server had in hand when it stopped. A reading waits for its PC again, and so
   * does what is gone on with where it broke off; of any other change it is not known whether the
   * PC did it, and it is never done twice.
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
      Optional<RunEnd> end = Judgement.stopped(run, performer.isResumed(run.operation()));
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
}
