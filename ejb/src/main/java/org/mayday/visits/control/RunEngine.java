package org.mayday.visits.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.control.Wires;
import org.mayday.visits.control.RunWorker.Outcome;

/**
 * Puts runs to work: those that somebody started at once, those of a visit one after another, those
 * of a batch so many at a time. Visits and batches have threads of their own, so that they never
 * keep somebody waiting; a PC that is slow holds one of them. Thread-safe.
 */
@ApplicationScoped
public class RunEngine {
  /** More PCs than are connected to one server; who is refused is taken at the next tick. */
  private static final int MOST_VISITS = 20_000;

  private final Set<UUID> visited = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Set<UUID>> turns = new ConcurrentHashMap<>();
  private Crew foreground;
  private Crew background;
  private RunWorker worker;
  private RunSearch search;
  private Transactions transactions;
  private Wires wires;
  private Clock clock;

  /** For the container's proxy only. */
  protected RunEngine() {}

  @Inject
  public RunEngine(
      Threads threads,
      RunSettings settings,
      RunWorker worker,
      RunSearch search,
      Transactions transactions,
      Wires wires,
      Clock clock) {
    this.foreground = new Crew(settings.parallel(), settings.waiting(), threads);
    this.background = new Crew(settings.parallel(), MOST_VISITS, threads);
    this.worker = worker;
    this.search = search;
    this.transactions = transactions;
    this.wires = wires;
    this.clock = clock;
  }

  /** Whether a PC has a tunnel to this server. */
  public boolean isHere(UUID platform) {
    return wires.tunnel(platform).isPresent();
  }

  /** Begins a run as soon as there is a thread; false if too many wait for one. */
  public boolean start(UUID run) {
    return foreground.submit(() -> worker.work(run));
  }

  /** Does what waits for a PC, if it is connected. At most once at a time for a PC. */
  public void visit(UUID platform) {
    if (isHere(platform) && visited.add(platform) && !background.submit(() -> visitNow(platform))) {
      visited.remove(platform);
    }
  }

  private void visitNow(UUID platform) {
    boolean emptied = false;
    try {
      emptied = isEmptied(platform);
    } finally {
      visited.remove(platform);
    }
    // an order that came while this was being found out saw the PC as visited
    if (emptied && next(platform) != null) {
      visit(platform);
    }
  }

  /** Does what waits; false if something waits again, for the next visit or the next tick. */
  private boolean isEmptied(UUID platform) {
    Set<UUID> tried = new HashSet<>();
    while (isHere(platform)) {
      UUID next = next(platform);
      if (next == null) {
        return true;
      }
      if (!tried.add(next) || worker.work(next) == Outcome.WAITS) {
        return false;
      }
    }
    return false;
  }

  private @Nullable UUID next(UUID platform) {
    return transactions.inNew(() -> search.nextVisit(platform, clock.instant()).orElse(null));
  }

  /** Does the next runs of a batch, so many at a time, until none waits for its turn. */
  public void advance(UUID batch, int atOnce) {
    Set<UUID> turn = turns.computeIfAbsent(batch, id -> ConcurrentHashMap.newKeySet());
    synchronized (turn) {
      if (turn.size() < atOnce) {
        List<UUID> next = transactions.inNew(() -> search.nextOfBatch(batch, atOnce));
        for (UUID run : next) {
          if (turn.size() < atOnce && turn.add(run) && !submit(batch, atOnce, run, turn)) {
            turn.remove(run);
          }
        }
      }
      if (turn.isEmpty()) {
        turns.remove(batch, turn);
      }
    }
  }

  private boolean submit(UUID batch, int atOnce, UUID run, Set<UUID> turn) {
    return background.submit(
        () -> {
          try {
            worker.work(run);
          } finally {
            turn.remove(run);
            advance(batch, atOnce);
          }
        });
  }
}
