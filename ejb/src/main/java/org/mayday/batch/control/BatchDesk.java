package org.mayday.batch.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.BatchOrder;
import org.mayday.batch.boundary.BatchState;
import org.mayday.batch.boundary.UnknownBatch;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Order;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.control.BatchRuns;
import org.mayday.visits.control.RunEngine;
import org.mayday.visits.control.RunSettings;

/** Starts, stops and retries batches. Must be called without a transaction. */
@Dependent
public class BatchDesk {
  private static final int SHOWN = 1_000;

  private final BatchBook book;
  private final Selection selection;
  private final BatchRuns runs;
  private final RunEngine engine;
  private final Transactions transactions;
  private final RunSettings settings;
  private final Clock clock;

  @Inject
  public BatchDesk(
      BatchBook book,
      Selection selection,
      BatchRuns runs,
      RunEngine engine,
      Transactions transactions,
      RunSettings settings,
      Clock clock) {
    this.book = book;
    this.selection = selection;
    this.runs = runs;
    this.engine = engine;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Starts a batch.
   *
   * @throws BadArguments if the arguments, the selection or the confirmation do not fit
   * @throws org.mayday.fleet.boundary.UnknownPlatform if one of the PCs is not known
   */
  public Batch start(BatchOrder order, OperationInfo info, String who) {
    Arguments arguments = Arguments.of(info, order.arguments());
    Map<UUID, String> names = transactions.inNew(() -> selection.names(order));
    confirm(order, info, names.size());
    Instant expires = clock.instant().plus(expiry(order));
    Batch batch = batch(order, info, arguments.shown(), who, names.size());
    Order first =
        new Order(batch.id(), order.operation(), order.arguments(), order.confirmation(), who);
    transactions.runInNew(
        () -> {
          book.add(batch, BatchRuns.kept(first));
          names.forEach(
              (platform, name) -> runs.add(run(batch, platform, name, expires), order.patient()));
        });
    engine.advance(batch.id(), batch.parallel());
    return batch;
  }

  private static void confirm(BatchOrder order, OperationInfo info, int total) {
    if (info.effect() == Effect.DESTROY && !Integer.toString(total).equals(order.confirmation())) {
      throw new BadArguments(
          "%s cannot be undone. Confirm it with the number of PCs, %d."
              .formatted(info.name(), total));
    }
  }

  private Duration expiry(BatchOrder order) {
    Duration time = order.expiry() == null ? settings.expiry() : order.expiry();
    if (time.isNegative() || time.isZero() || time.compareTo(RunSettings.LONGEST) > 0) {
      throw new BadArguments("An order can wait for up to a year.");
    }
    return time;
  }

  private Batch batch(BatchOrder order, OperationInfo info, String shown, String who, int total) {
    return new Batch(
        UUID.randomUUID(),
        order.operation(),
        info.effect(),
        shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN),
        Selection.tag(order),
        who,
        BatchState.RUNNING,
        order.parallel(),
        total,
        Map.of(RunState.WAITING, (long) total),
        clock.instant(),
        null);
  }

  private static Run run(Batch batch, UUID platform, String name, Instant expires) {
    return new Run(
        UUID.randomUUID(),
        batch.id(),
        platform,
        name,
        batch.operation(),
        batch.effect(),
        batch.arguments(),
        batch.who(),
        RunState.WAITING,
        Begins.BATCH,
        null,
        null,
        0,
        batch.created(),
        null,
        null,
        expires);
  }

  /**
   * A batch as it is now.
   *
   * @throws UnknownBatch if there is none
   */
  public Batch get(UUID batch) {
    return transactions.inNew(() -> book.find(batch)).orElseThrow(() -> new UnknownBatch(batch));
  }

  /** The newest batches. */
  public List<Batch> newest(int offset, int limit) {
    return transactions.inNew(() -> book.newest(offset, limit));
  }

  /** Ends a batch: what waits is cancelled, and what is under way too; false if it was over. */
  public boolean stop(UUID batch, String who) {
    boolean stopped = transactions.inNew(() -> book.stop(batch));
    if (stopped) {
      runs.cancelAll(batch, who);
    }
    return stopped;
  }

  /** Tries again what failed, was cancelled or expired; gives how many PCs. */
  public int retry(UUID batch) {
    int again =
        transactions.inNew(
            () -> {
              int count = runs.again(batch, clock.instant().plus(settings.expiry()));
              if (count > 0) {
                book.resume(batch);
              }
              return count;
            });
    engine.advance(batch, get(batch).parallel());
    return again;
  }

  /** Goes on with what is under way, for what was missed and after a restart. */
  public void advance() {
    transactions
        .inNew(book::underWay)
        .forEach(batch -> engine.advance(batch.id(), batch.parallel()));
  }

  /** Forgets batches that ended long ago. */
  public int trim() {
    return transactions.inNew(() -> book.forget(clock.instant().minus(settings.age())));
  }
}
