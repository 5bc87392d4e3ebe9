package org.mayday.mps.adapter;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that wait: in order under one key, in parallel over keys, later after a failure.
 * Thread-safe; its lock is held for moments only and never while a listener runs.
 */
final class DeliveryQueue {
  private final Map<Object, Outbox> outboxes = new HashMap<>();
  private final Queue<Outbox> ready = new ArrayDeque<>();
  private final Queue<Outbox> resting = new PriorityQueue<>(Comparator.comparing(Outbox::retryAt));
  private int size;
  private boolean closed;

  /** Appends under the key. Returns false if the queue is closed. */
  synchronized boolean add(Object key, Delivery delivery) {
    if (closed) {
      return false;
    }
    Outbox outbox = outboxes.get(key);
    if (outbox == null) {
      outbox = new Outbox(key);
      outboxes.put(key, outbox);
      ready.add(outbox);
    }
    size += outbox.add(delivery);
    return true;
  }

  /**
   * Appends under the key unless so many wait there.
   *
   * @return how many older deliveries were dropped to make room: 0 or 1
   */
  synchronized int addDroppingOldest(Object key, Delivery delivery, int most) {
    if (!add(key, delivery)) {
      return 0;
    }
    Outbox outbox = outboxes.get(key);
    if (outbox == null || outbox.size() <= most) {
      return 0;
    }
    outbox.dropOldest();
    size--;
    return 1;
  }

  /**
   * Appends under the key unless too many of the delivery's kind wait there.
   *
   * @param most how many of the kind may wait there
   * @return false, and nothing is appended, if so many wait or the queue is closed
   */
  synchronized boolean offer(Object key, Delivery delivery, int most) {
    Outbox outbox = outboxes.get(key);
    return (outbox == null || outbox.count(delivery.kind()) < most) && add(key, delivery);
  }

  /**
   * Drops the oldest delivery of a kind under the key that is not under way.
   *
   * @return what was dropped, or null if there is none
   */
  synchronized @Nullable Delivery dropOldest(Object key, Object kind) {
    Outbox outbox = outboxes.get(key);
    Delivery dropped = outbox == null ? null : outbox.dropOldest(kind);
    if (dropped != null) {
      size--;
    }
    return dropped;
  }

  /**
   * The next outboxes with work, now held by the caller alone; none if there is no work. Several
   * only if their heads can be told in one call.
   *
   * @param most how many at most
   */
  synchronized List<Outbox> take(int most) {
    List<Outbox> taken = new ArrayList<>();
    Outbox next = ready.peek();
    while (next != null && taken.size() < most && goesWith(taken, next)) {
      next.hold();
      taken.add(ready.remove());
      next = ready.peek();
    }
    return taken;
  }

  private static boolean goesWith(List<Outbox> taken, Outbox next) {
    if (taken.isEmpty()) {
      return true;
    }
    Together together = taken.get(0).together();
    return together != null && together == next.together();
  }

  /** Ends a hold after the head was delivered or given up. */
  synchronized void delivered(Outbox outbox) {
    if (closed) {
      return;
    }
    outbox.removeHead();
    size--;
    if (outbox.size() == 0) {
      outboxes.remove(outbox.key);
    } else {
      ready.add(outbox);
    }
  }

  /** Ends a hold after a failure; the outbox rests until then. */
  synchronized void failed(Outbox outbox, Instant retryAt) {
    outbox.retryAt(retryAt);
    if (!closed) {
      resting.add(outbox);
    }
  }

  /** Outboxes that are ready. */
  synchronized int ready() {
    return ready.size();
  }

  /** Makes outboxes ready whose rest is over. Returns how many outboxes are ready in all. */
  synchronized int wake(Instant now) {
    Outbox next = resting.peek();
    while (next != null && !next.retryAt().isAfter(now)) {
      ready.add(resting.remove());
      next = resting.peek();
    }
    return ready.size();
  }

  /** Deliveries waiting, those under way included. */
  synchronized int size() {
    return size;
  }

  /** Deliveries waiting under the key. */
  synchronized int size(Object key) {
    Outbox outbox = outboxes.get(key);
    return outbox == null ? 0 : outbox.size();
  }

  /** The keys of this type under which something waits or is under way. */
  synchronized <T> Set<T> keys(Class<T> type) {
    return outboxes.keySet().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .collect(Collectors.toSet());
  }

  /** Takes nothing any more and forgets what waits. Returns how much was forgotten. */
  synchronized int close() {
    closed = true;
    int forgotten = size;
    outboxes.clear();
    ready.clear();
    resting.clear();
    size = 0;
    return forgotten;
  }
}
