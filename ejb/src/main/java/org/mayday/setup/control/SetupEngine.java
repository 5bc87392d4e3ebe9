package org.mayday.setup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.setup.entity.PcSetupRow;
import org.mayday.visits.control.Crew;
import org.mayday.visits.control.Threads;

/** Sets up so many PCs at a time. Thread-safe. */
@ApplicationScoped
public class SetupEngine {
  /** What waits for a thread; who is refused is taken at a later tick. */
  private static final int MOST_WAITING = 500;

  private Crew crew;
  private SetupRunner runner;
  private SetupSearch search;
  private Transactions transactions;
  private Clock clock;

  /** For the container's proxy only. */
  protected SetupEngine() {}

  @Inject
  public SetupEngine(
      Threads threads,
      SetupSettings settings,
      SetupRunner runner,
      SetupSearch search,
      Transactions transactions,
      Clock clock) {
    this.crew = new Crew(settings.parallel(), MOST_WAITING, threads);
    this.runner = runner;
    this.search = search;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Begins as soon as there is a thread. */
  public void start(UUID platform) {
    crew.submit(() -> runner.work(platform));
  }

  /** Begins what is due. */
  public void tick() {
    transactions.inNew(() -> search.due(clock.instant(), MOST_WAITING)).forEach(this::start);
  }

  /**
   * What was running when the server stopped begins anew, from its first step.
   *
   * @return how many PCs that were
   */
  public int recover() {
    return transactions.inNew(
        () -> {
          var rows = search.running();
          for (PcSetupRow row : rows) {
            row.postpone("The server was stopped meanwhile.", clock.instant(), clock.instant());
          }
          return rows.size();
        });
  }
}
