package org.mayday.mps.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.mayday.mps.config.AdmissionSettings;

/**
 * Takes care that only so many TLS handshakes are under way at once, in all and per source. What
 * comes beyond waits: each source in turn gets one place, so that a crowd at one address does not
 * keep others waiting. Thread-safe.
 */
public final class Handshakes {
  private final int most;
  private final int mostPerSource;
  private final int mostWaiting;
  private final LongSupplier ticker;
  private final Map<Source, Queue> queues = new HashMap<>();
  private final Deque<Queue> turn = new ArrayDeque<>();
  private final Set<Place> held = new LinkedHashSet<>();
  private int waiting;

  /**
   * @param ticker milliseconds that never go back
   */
  public Handshakes(AdmissionSettings settings, LongSupplier ticker) {
    this.most = settings.maxHandshakes();
    this.mostPerSource = settings.maxHandshakesPerAddress();
    this.mostWaiting = settings.maxWaitingHandshakes();
    this.ticker = ticker;
  }

  /** What becomes of a connection that wants to shake hands. */
  public enum Answer {
    /** It may. */
    BEGIN,
    /** It is called when it is its turn. */
    WAIT,
    /** Too many wait already. */
    FULL
  }

  /** A connection that wants to shake hands. */
  public static final class Place {
    private final Source source;
    private final Runnable begin;
    private final Runnable cut;
    private State state = State.NEW;
    private long since;

    /**
     * @param begin called when it is its turn after it had to wait; must not block
     * @param cut called when others wait and this one takes too long
     */
    public Place(Source source, Runnable begin, Runnable cut) {
      this.source = source;
      this.begin = begin;
      this.cut = cut;
    }
  }

  private enum State {
    NEW,
    WAITING,
    HELD,
    OVER
  }

  /** The connections of one source. */
  private static final class Queue {
    private final Set<Place> waiting = new LinkedHashSet<>();
    private int held;
    private boolean inTurn;
  }

  /** Asks for a place, once. */
  public synchronized Answer ask(Place place) {
    if (place.state != State.NEW) {
      throw new IllegalStateException("asked before");
    }
    Queue queue = queues.computeIfAbsent(place.source, key -> new Queue());
    if (held.size() < most && queue.held < mostPerSource && turn.isEmpty()) {
      hold(queue, place);
      return Answer.BEGIN;
    }
    if (waiting >= mostWaiting) {
      place.state = State.OVER;
      forgetIfIdle(place.source, queue);
      return Answer.FULL;
    }
    place.state = State.WAITING;
    queue.waiting.add(place);
    waiting++;
    takeTurn(queue);
    return Answer.WAIT;
  }

  /** The handshake is done or the connection is gone; has no effect when repeated. */
  public void leave(Place place) {
    next(place).forEach(begins -> begins.begin.run());
  }

  private synchronized List<Place> next(Place place) {
    State was = place.state;
    place.state = State.OVER;
    Queue queue = queues.get(place.source);
    if (queue == null || was != State.WAITING && was != State.HELD) {
      return List.of();
    }
    if (was == State.WAITING) {
      queue.waiting.remove(place);
      waiting--;
    } else {
      held.remove(place);
      queue.held--;
      takeTurn(queue);
    }
    forgetIfIdle(place.source, queue);
    return callNext();
  }

  private List<Place> callNext() {
    List<Place> called = new ArrayList<>();
    while (held.size() < most && !turn.isEmpty()) {
      Queue queue = turn.remove();
      queue.inTurn = false;
      if (!queue.waiting.isEmpty() && queue.held < mostPerSource) {
        Place place = queue.waiting.iterator().next();
        queue.waiting.remove(place);
        waiting--;
        hold(queue, place);
        called.add(place);
        takeTurn(queue);
      }
    }
    return called;
  }

  private void hold(Queue queue, Place place) {
    place.state = State.HELD;
    place.since = ticker.getAsLong();
    queue.held++;
    held.add(place);
  }

  private void takeTurn(Queue queue) {
    if (!queue.inTurn && !queue.waiting.isEmpty() && queue.held < mostPerSource) {
      queue.inTurn = true;
      turn.add(queue);
    }
  }

  private void forgetIfIdle(Source source, Queue queue) {
    if (queue.held == 0 && queue.waiting.isEmpty()) {
      queues.remove(source, queue);
      if (queue.inTurn) {
        turn.remove(queue);
        queue.inTurn = false;
      }
    }
  }

  /** While others wait, cuts who has held a place for so long; to be called regularly. */
  public void cutSlow(long millis) {
    slow(millis).forEach(place -> place.cut.run());
  }

  private synchronized List<Place> slow(long millis) {
    List<Place> found = new ArrayList<>();
    if (turn.isEmpty()) {
      return found;
    }
    long since = ticker.getAsLong() - millis;
    for (Place place : held) {
      // In the order of their beginning, so the first that is not slow ends the search.
      if (place.since > since) {
        break;
      }
      found.add(place);
    }
    return found;
  }

  /** Handshakes under way. */
  public synchronized int underWay() {
    return held.size();
  }

  /** Connections that wait for their turn. */
  public synchronized int waiting() {
    return waiting;
  }
}
