package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Order;
import org.mayday.operation.control.Performer;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.boundary.UnknownRun;
import org.mayday.visits.entity.RunRow;

/** Takes orders, cancels them, and tells what came out. Must be called without a transaction. */
@Dependent
public class RunDesk {
  /** A run that was started is begun by then or not at all. */
  private static final Duration SOON = Duration.ofMinutes(10);

  private static final int SHOWN = 1_000;

  private final Performer performer;
  private final RunStore store;
  private final RunSearch search;
  private final RunWorker worker;
  private final RunEngine engine;
  private final Transactions transactions;
  private final RunSettings settings;
  private final Clock clock;

  @Inject
  public RunDesk(
      Performer performer,
      RunStore store,
      RunSearch search,
      RunWorker worker,
      RunEngine engine,
      Transactions transactions,
      RunSettings settings,
      Clock clock) {
    this.performer = performer;
    this.store = store;
    this.search = search;
    this.worker = worker;
    this.engine = engine;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Begins an operation in the background.
   *
   * @throws OperationFailed if the PC is not connected, or too much waits already
   */
  public Run start(Order order) throws OperationFailed {
    Performer.Accepted accepted = performer.accept(order);
    if (!engine.isHere(order.platform())) {
      throw new OperationFailed(Kind.NOT_CONNECTED, "The PC is not connected.");
    }
    Run run = run(order, accepted, Begins.NOW, SOON);
    store(run, order, false, 0);
    if (!engine.start(run.id())) {
      String full = "Too many operations wait for a thread of the server.";
      RunEnd end = RunEnd.failed(Kind.BUSY.name(), full);
      transactions.inNew(() -> store.end(run.id(), RunState.WAITING, end));
      throw new OperationFailed(Kind.BUSY, full);
    }
    return run;
  }

  /**
   * Has an operation done when its PC calls next, or at once if it is connected.
   *
   * @param expiry how long it waits for that; empty for the usual time
   * @param priority 0 for people, 1 for policies
   */
  public Run queue(Order order, Optional<Duration> expiry, int priority) throws OperationFailed {
    Duration time = expiry.orElse(settings.expiry());
    if (time.isNegative() || time.isZero() || time.compareTo(RunSettings.LONGEST) > 0) {
      throw new BadArguments("An order can wait for up to a year.");
    }
    Run run = run(order, performer.accept(order), Begins.VISIT, time);
    store(run, order, true, priority);
    engine.visit(run.platform());
    return run;
  }

  private void store(Run run, Order order, boolean patient, int priority) throws OperationFailed {
    boolean stored =
        transactions.inNew(
            () -> {
              boolean room = search.waiting(run.platform()) < settings.waiting();
              if (room) {
                store.add(run, Orders.kept(order), patient, priority);
              }
              return room;
            });
    if (!stored) {
      throw new OperationFailed(Kind.BUSY, "Too many operations wait for this PC already.");
    }
  }

  private Run run(Order order, Performer.Accepted accepted, Begins begins, Duration time) {
    String shown = accepted.arguments().shown();
    return new Run(
        UUID.randomUUID(),
        null,
        order.platform(),
        accepted.card().name(),
        order.name(),
        accepted.info().effect(),
        shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN),
        order.who(),
        RunState.WAITING,
        begins,
        null,
        null,
        0,
        clock.instant(),
        null,
        null,
        clock.instant().plus(time));
  }

  /** The run, as it is now. */
  public Run get(UUID run) {
    return transactions
        .inNew(() -> store.find(run))
        .map(RunRow::run)
        .orElseThrow(() -> new UnknownRun(run));
  }

  /**
   * Cancels a run, whether it waits or is under way.
   *
   * @return false if it is over already
   */
  public boolean cancel(UUID run, String who) {
    RunEnd end = RunEnd.cancelled("Cancelled by " + who + " before it began.");
    return transactions.inNew(() -> store.end(run, RunState.WAITING, end))
        || worker.cancel(run, who);
  }

  /** What came out; while it is under way, what has come out so far. */
  public Sheet sheet(UUID run) {
    // what is stored is whole; a run that has just ended is still under way for a moment
    return stored(run)
        .or(() -> Optional.ofNullable(worker.soFar(run)))
        .or(() -> stored(run))
        .orElse(Sheet.empty());
  }

  private Optional<Sheet> stored(UUID run) {
    return transactions.inNew(() -> store.result(run));
  }
}
