package org.mayday.mps.proxy;

import static java.lang.System.Logger.Level.WARNING;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorVisit;

/**
 * Visits that go on, and what the doorman has not been told of them yet. Who comes again within the
 * pause goes on with the visit, so that the record has one, and not as many as a console opens
 * connections. Thread-safe.
 */
final class Visits {
  private static final System.Logger LOG = System.getLogger(Visits.class.getName());
  private static final int MOST_UNTOLD = 1_000;
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Doorman doorman;
  private final Executor executor;
  private final Clock clock;
  private final Map<Visit.Key, Visit> open = new HashMap<>();
  private final Deque<DoorVisit> untold = new ArrayDeque<>();
  private boolean telling;
  private Instant tellAgain = Instant.MIN;

  /**
   * @param executor where the doorman is told
   */
  Visits(Doorman doorman, Executor executor, Clock clock) {
    this.doorman = doorman;
    this.executor = executor;
    this.clock = clock;
  }

  /** A connection to a PC is opened; begins a visit or goes on with one. */
  synchronized Visit enter(Visit.Key key, InetAddress client, int port) {
    Instant now = clock.instant();
    Visit visit = open.get(key);
    boolean begins = visit == null;
    if (visit == null) {
      visit = new Visit(key, client, now);
      open.put(key, visit);
    }
    visit.opened(port, now);
    if (begins) {
      tell(visit.told(null));
    }
    return visit;
  }

  /** A connection to a PC is closed. */
  synchronized void leave(Visit visit) {
    visit.closed(clock.instant());
  }

  /** The visits of a door that go on. */
  synchronized List<DoorVisit> of(Door door) {
    return open.values().stream()
        .filter(visit -> visit.key().door() == door)
        .map(visit -> visit.told(null))
        .toList();
  }

  /** Ends the visits of a door whose pause is over, and tells what waits; called regularly. */
  synchronized void tick(Door door, Duration pause) {
    Instant now = clock.instant();
    for (Visit visit : new ArrayList<>(open.values())) {
      if (visit.key().door() == door && visit.isOver(now, pause)) {
        end(visit);
      }
    }
    tellSoon(now);
  }

  private void end(Visit visit) {
    open.remove(visit.key());
    DoorVisit told = visit.told(null);
    tell(visit.told(told.lastUse()));
  }

  private void tell(DoorVisit visit) {
    if (untold.size() >= MOST_UNTOLD) {
      LOG.log(WARNING, "Too much waits to be told of the doors; not told: {0}", untold.poll());
    }
    untold.add(visit);
  }

  private void tellSoon(Instant now) {
    if (telling || untold.isEmpty() || now.isBefore(tellAgain)) {
      return;
    }
    telling = true;
    try {
      executor.execute(this::tellAll);
    } catch (RejectedExecutionException e) {
      telling = false;
      tellAgain = now.plus(RETRY);
    }
  }

  private void tellAll() {
    DoorVisit next = first();
    boolean taken = true;
    while (next != null && taken) {
      taken = doorman.visited(next);
      next = taken ? following(next) : next;
    }
    synchronized (this) {
      telling = false;
      tellAgain = taken ? Instant.MIN : clock.instant().plus(RETRY);
    }
  }

  private synchronized @Nullable DoorVisit first() {
    return untold.peek();
  }

  private synchronized @Nullable DoorVisit following(DoorVisit told) {
    untold.remove(told);
    return untold.peek();
  }

  /** Ends all, and tells what can be told, on this thread. */
  void close() {
    synchronized (this) {
      new ArrayList<>(open.values()).forEach(this::end);
    }
    tellAll();
  }
}
