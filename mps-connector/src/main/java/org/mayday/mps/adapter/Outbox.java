package org.mayday.mps.adapter;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that wait under one key, in order. Guarded by the lock of its {@link
 * DeliveryQueue}, but for {@link #head()}, which the worker that holds the outbox asks too while
 * others come and go behind it.
 */
final class Outbox {
  final Object key;
  private final Deque<Delivery> waiting = new ArrayDeque<>(3);
  private @Nullable Delivery held;
  private int failures;
  private boolean alone;
  private Instant retryAt = Instant.MIN;

  Outbox(Object key) {
    this.key = key;
  }

  /**
   * Appends, or takes the place of the delivery that it supersedes.
   *
   * @return by how much the outbox grew: 0 or 1
   */
  int add(Delivery delivery) {
    Object superseded = delivery.supersedes();
    Delivery last = waiting.peekLast();
    // The head may be under way right now, so it is never replaced.
    if (superseded != null
        && waiting.size() > 1
        && last != null
        && Objects.equals(superseded, last.supersedes())) {
      waiting.removeLast();
      waiting.addLast(delivery);
      return 0;
    }
    waiting.addLast(delivery);
    return 1;
  }

  /** A worker takes hold of the outbox. */
  void hold() {
    held = waiting.getFirst();
  }

  Delivery head() {
    Delivery known = held;
    return known == null ? waiting.getFirst() : known;
  }

  void removeHead() {
    held = null;
    waiting.removeFirst();
    failures = 0;
    alone = false;
  }

  /** Drops the oldest delivery that is not under way. */
  void dropOldest() {
    Delivery head = waiting.removeFirst();
    waiting.removeFirst();
    waiting.addFirst(head);
  }

  /** How many of the deliveries are of the kind. */
  int count(@Nullable Object kind) {
    int count = 0;
    for (Delivery delivery : waiting) {
      count += Objects.equals(kind, delivery.kind()) ? 1 : 0;
    }
    return count;
  }

  /** Drops the oldest of the kind that is not under way; returns it, or null. */
  @Nullable Delivery dropOldest(Object kind) {
    Iterator<Delivery> all = waiting.iterator();
    all.next(); // the head may be under way right now
    while (all.hasNext()) {
      Delivery delivery = all.next();
      if (kind.equals(delivery.kind())) {
        all.remove();
        return delivery;
      }
    }
    return null;
  }

  int size() {
    return waiting.size();
  }

  /** How the head is told together with others; null if it has to be told alone. */
  @Nullable Together together() {
    return alone ? null : head().together();
  }

  /**
   * Counts a failure of the head.
   *
   * @param byItself whether it was told alone; then it goes on so
   */
  int countFailure(boolean byItself) {
    alone |= byItself;
    return ++failures;
  }

  int failures() {
    return failures;
  }

  void retryAt(Instant moment) {
    retryAt = moment;
  }

  Instant retryAt() {
    return retryAt;
  }
}
