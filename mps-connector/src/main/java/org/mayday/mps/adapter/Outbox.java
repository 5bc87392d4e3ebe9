package org.mayday.mps.adapter;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * The deliveries that wait under one key, in order. Guarded by the lock of its {@link
 * DeliveryQueue}, but for {@link #head()}, which only the worker that holds the outbox asks.
 */
final class Outbox {
  final Object key;
  private final Deque<Delivery> waiting = new ArrayDeque<>(3);
  private int failures;
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

  Delivery head() {
    return waiting.getFirst();
  }

  void removeHead() {
    waiting.removeFirst();
    failures = 0;
  }

  /** Drops the oldest delivery that is not under way. */
  void dropOldest() {
    Delivery head = waiting.removeFirst();
    waiting.removeFirst();
    waiting.addFirst(head);
  }

  int size() {
    return waiting.size();
  }

  int countFailure() {
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
