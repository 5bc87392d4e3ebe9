package org.mayday.mps.tunnel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which connections have something to do soon. Those are looked at whenever the timer ticks, all
 * the others once a second, so that a fleet of quiet tunnels costs next to nothing. Any thread may
 * change what is due; one thread ticks.
 */
final class Agenda {
  /** What has something to do at a moment of its own. */
  interface Entry {

    /** Moment from which {@link #tickIfDue} has something to do. */
    long dueAt();

    /** Does what is due. */
    void tickIfDue(long now);
  }

  /** Milliseconds from one look at all connections to the next. */
  private static final long ROUND = 1_000;

  private final Set<? extends Entry> all;
  private final Set<Entry> soon = ConcurrentHashMap.newKeySet();
  private volatile long horizon = Long.MAX_VALUE;
  private long nextRound = Long.MIN_VALUE;

  /**
   * @param all the connections that are under way at any time
   */
  Agenda(Set<? extends Entry> all) {
    this.all = all;
  }

  /** Something is due at another moment than before; the entry knows the new one already. */
  void changed(Entry entry) {
    if (entry.dueAt() < horizon) {
      soon.add(entry);
    }
  }

  /** Lets each connection do what is due. */
  void tick(long now) {
    if (now >= nextRound) {
      nextRound = now + ROUND;
      // Before the look at all: what changes meanwhile is seen there or puts itself down.
      horizon = now + 2 * ROUND;
      all.forEach(this::changed);
    }
    for (Entry entry : soon) {
      if (entry.dueAt() < horizon && all.contains(entry)) {
        entry.tickIfDue(now);
      } else {
        strikeOut(entry);
      }
    }
  }

  private void strikeOut(Entry entry) {
    soon.remove(entry);
    if (all.contains(entry)) {
      changed(entry); // it may have been put down again just before it was removed
    }
  }

  /** How many are looked at with each tick. */
  int size() {
    return soon.size();
  }
}
