package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mayday.announcement.control.Transactions;

/** Settles callers whose firmware did not answer in time by what is known without it. */
@Dependent
public class WaitWatch {
  private final WaitingCallers waiting;
  private final Reception reception;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public WaitWatch(
      WaitingCallers waiting, Reception reception, Transactions transactions, Clock clock) {
    this.waiting = waiting;
    this.reception = reception;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks at all who wait. */
  public void look() {
    waiting
        .takeExpired(clock.instant())
        .forEach(
            caller ->
                transactions.runInNew(
                    () -> reception.giveUpWaiting(caller.tunnel(), caller.platform())));
  }
}
