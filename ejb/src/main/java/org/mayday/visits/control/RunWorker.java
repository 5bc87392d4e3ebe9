package org.mayday.visits.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.operation.control.Order;
import org.mayday.operation.control.Performer;
import org.mayday.vault.control.UnreadableSecret;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunProgressed;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.entity.RunRow;

/**
 * Does one run from its claim to its end. Without a transaction while the PC is asked. Thread-safe.
 */
@ApplicationScoped
public class RunWorker {
  private static final Logger LOG = System.getLogger(RunWorker.class.getName());

  private final Map<UUID, UnderWay> underWay = new ConcurrentHashMap<>();
  private final Map<UUID, Optional<RunEnd>> unsettled = new ConcurrentHashMap<>();
  private RunStore store;
  private KeptOrders orders;
  private Performer performer;
  private Transactions transactions;
  private Progress progress;

  /** For the container's proxy only. */
  protected RunWorker() {}

  @Inject
  public RunWorker(
      RunStore store,
      KeptOrders orders,
      Performer performer,
      Transactions transactions,
      Progress progress) {
    this.store = store;
    this.orders = orders;
    this.performer = performer;
    this.transactions = transactions;
    this.progress = progress;
  }

  /** How an attempt ended. */
  public enum Outcome {
    /** Somebody else has it, or it is over. */
    NOT_TAKEN,
    /** It is over. */
    OVER,
    /** It waits for its PC again. */
    WAITS
  }

  /** Takes a run that waits, and does it. */
  public Outcome work(UUID run) {
    UnderWay now = new UnderWay();
    // before the claim, so that whoever sees it running can cancel it
    if (underWay.putIfAbsent(run, now) != null) {
      return Outcome.NOT_TAKEN;
    }
    try {
      RunRow taken = transactions.inNew(() -> store.claim(run) ? row(run) : null);
      return taken == null ? Outcome.NOT_TAKEN : settle(run, attempt(taken, now));
    } finally {
      underWay.remove(run);
    }
  }

  private RunRow row(UUID run) {
    return store.find(run).orElseThrow();
  }

  private Optional<RunEnd> attempt(RunRow row, UnderWay now) {
    Run run = row.run();
    try {
      Order order = order(row, run);
      return Optional.of(
          RunEnd.done(
              performer
                  .perform(order, part -> arrived(run, now, part), now.cancellation())
                  .sheet()));
    } catch (OperationFailed e) {
      return Judgement.of(run, row.isPatient(), performer.isResumed(run.operation()), e, now);
    } catch (BadArguments | UnreadableSecret e) {
      return Optional.of(RunEnd.failed("BAD_ARGUMENTS", e.getMessage()));
    } catch (UnknownPlatform e) {
      return Optional.of(RunEnd.failed("UNKNOWN_PC", e.getMessage()));
    } catch (UnknownOperation e) {
      return Optional.of(RunEnd.failed("NOT_OFFERED", e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The run " + run.id() + " of " + run.operation() + " failed.", e);
      return Optional.of(RunEnd.failed("ERROR", "The server failed; its log tells why."));
    }
  }

  private Order order(RunRow row, Run run) {
    Map<String, String> kept = transactions.inNew(() -> orders.read(row.argumentsOf()));
    return Orders.opened(run, kept);
  }

  private void arrived(Run run, UnderWay now, Sheet.Part part) {
    now.arrived(part);
    progress.tell(new RunProgressed(run.id(), run.platform()));
  }

  private Outcome settle(UUID run, Optional<RunEnd> end) {
    try {
      write(run, end);
    } catch (RuntimeException e) {
      // what the PC did is done; it is told as soon as the database is there again
      LOG.log(Level.ERROR, "The end of the run " + run + " could not be stored yet.", e);
      unsettled.put(run, end);
    }
    return end.isPresent() ? Outcome.OVER : Outcome.WAITS;
  }

  private void write(UUID run, Optional<RunEnd> end) {
    transactions.runInNew(
        () -> {
          if (end.isPresent()) {
            store.end(run, RunState.RUNNING, end.get());
          } else {
            store.release(run, RunState.RUNNING);
          }
        });
  }

  /** Stores the ends that could not be stored when they came. */
  public void settle() {
    unsettled.forEach(
        (run, end) -> {
          write(run, end);
          unsettled.remove(run);
        });
  }

  /** Ends a run that is under way here; false if it is not. */
  public boolean cancel(UUID run, String who) {
    UnderWay now = underWay.get(run);
    if (now != null) {
      now.cancel(who);
    }
    return now != null;
  }

  /** What has come out so far of a run that is under way; null if it is not. */
  public @Nullable Sheet soFar(UUID run) {
    UnderWay now = underWay.get(run);
    return now == null ? null : now.sheet();
  }

  /** Whom to tell that a part has arrived. */
  @FunctionalInterface
  public interface Progress {
    void tell(RunProgressed event);
  }
}
