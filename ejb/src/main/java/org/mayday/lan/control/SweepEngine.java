package org.mayday.lan.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mayday.announcement.control.Transactions;
import org.mayday.visits.control.Crew;
import org.mayday.visits.control.Threads;

/** Visits so many PCs in the network at a time, none of them twice at once. Thread-safe. */
@ApplicationScoped
public class SweepEngine {
  private static final Logger LOG = System.getLogger(SweepEngine.class.getName());

  private final Set<String> busy = new HashSet<>();
  private Crew crew;
  private SweepStore store;
  private Visitor visitor;
  private Transactions transactions;
  private int parallel;

  /** For the container's proxy only. */
  protected SweepEngine() {}

  @Inject
  public SweepEngine(
      Threads threads,
      LanSettings settings,
      SweepStore store,
      Visitor visitor,
      Transactions transactions) {
    this.parallel = settings.parallel();
    this.crew = new Crew(parallel, parallel, threads);
    this.store = store;
    this.visitor = visitor;
    this.transactions = transactions;
  }

  /** Goes on with whatever waits, if anything does. */
  public void start() {
    for (int worker = 0; worker < parallel; worker++) {
      crew.submit(this::work); // what is too much finds nothing to do anyway
    }
  }

  /** Visits one after the other, until none waits. */
  void work() {
    for (Optional<Visit> next = take(); next.isPresent(); next = take()) {
      Visit visit = next.get();
      try {
        Outcome outcome = outcome(visit);
        transactions.runInNew(() -> store.end(visit, outcome));
        if (outcome.isCutOff()) {
          return;
        }
      } finally {
        leave(visit);
      }
    }
  }

  private Outcome outcome(Visit visit) {
    try {
      return visitor.visit(visit);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The PC at " + visit.address() + " could not be visited.", e);
      return Outcome.failed("The server failed; its log tells why.");
    }
  }

  private synchronized Optional<Visit> take() {
    Optional<Visit> next = transactions.inNew(() -> store.take(busy));
    next.ifPresent(visit -> busy.add(visit.address()));
    return next;
  }

  private synchronized void leave(Visit visit) {
    busy.remove(visit.address());
  }

  /**
   * What was under way when the server stopped, or could not be noted, is visited again.
   *
   * @return how many PCs that were
   */
  public synchronized int recover() {
    return transactions.inNew(() -> store.recover(busy));
  }

  /** Goes on with orders that nobody works at. */
  public void tick() {
    if (transactions.inNew(store::underWay)) {
      recover();
      start();
    }
  }
}
