package org.mayday.mps.adapter;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Carries waiting deliveries to the listener with a bounded number of Works, each of which goes on
 * until nothing waits. A delivery that fails is tried again after a pause that doubles up to one
 * minute. Thread-safe.
 */
final class Deliveries {
  private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final DeliveryQueue queue = new DeliveryQueue();
  private final AtomicInteger running = new AtomicInteger();
  private final Endpoints endpoints;
  private final WorkManager workManager;
  private final Clock clock;
  private final Duration pause;
  private final int workers;

  Deliveries(
      Endpoints endpoints, WorkManager workManager, Clock clock, Duration pause, int workers) {
    this.endpoints = endpoints;
    this.workManager = workManager;
    this.clock = clock;
    this.pause = pause;
    this.workers = workers;
  }

  /** Delivers after what waits under the key already. */
  void add(Object key, Delivery delivery) {
    if (queue.add(key, delivery)) {
      startWorker();
    }
  }

  /** Delivers likewise; if too many wait under the key, the oldest is dropped and true returned. */
  boolean addDroppingOldest(Object key, Delivery delivery, int most) {
    boolean dropped = queue.addDroppingOldest(key, delivery, most) > 0;
    startWorker();
    return dropped;
  }

  /**
   * Delivers after what waits under the key already, unless too many of the delivery's kind wait
   * there.
   *
   * @return whether it was taken
   */
  boolean offer(Object key, Delivery delivery, int most) {
    boolean taken = queue.offer(key, delivery, most);
    if (taken) {
      startWorker();
    }
    return taken;
  }

  /** Drops the oldest of a kind under the key, and tells it so; false if there is none. */
  boolean dropOldest(Object key, Object kind) {
    Delivery dropped = queue.dropOldest(key, kind);
    if (dropped != null) {
      dropped.dropped();
    }
    return dropped != null;
  }

  /** Takes up deliveries whose pause is over; to be called regularly. */
  void wake() {
    int ready = queue.wake(clock.instant());
    for (int i = 0; i < ready && i < workers; i++) {
      startWorker();
    }
  }

  int size() {
    return queue.size();
  }

  int size(Object key) {
    return queue.size(key);
  }

  /** Forgets what waits; returns how much that was. What is under way ends by itself. */
  int close() {
    return queue.close();
  }

  /** Asks for one more Work unless all are at it. */
  private void startWorker() {
    if (!enter()) {
      return;
    }
    try {
      workManager.scheduleWork(new TunnelDelivery(this));
    } catch (WorkException e) {
      running.decrementAndGet();
      // The next wake() tries again.
      LOG.log(WARNING, "The container takes no work for the gateway now: {0}", e.getMessage());
    }
  }

  private boolean enter() {
    int now = running.get();
    while (now < workers) {
      if (running.compareAndSet(now, now + 1)) {
        return true;
      }
      now = running.get();
    }
    return false;
  }

  /** The body of a Work: delivers until nothing is ready. */
  void work(TunnelDelivery work) {
    try {
      Outbox outbox = work.isReleased() ? null : queue.take();
      while (outbox != null) {
        deliver(outbox);
        outbox = work.isReleased() ? null : queue.take();
      }
    } finally {
      running.decrementAndGet();
    }
    // Something may have become ready while all Works believed there was nothing.
    if (!work.isReleased() && queue.wake(clock.instant()) > 0) {
      startWorker();
    }
  }

  private void deliver(Outbox outbox) {
    Delivery delivery = outbox.head();
    Throwable failure = attempt(delivery);
    if (failure == null) {
      queue.delivered(outbox);
      delivery.done();
      return;
    }
    int failures = outbox.countFailure();
    Instant now = clock.instant();
    if (delivery.failed(failures, now)) {
      logFailure(delivery, failures, failure);
      queue.failed(outbox, now.plus(pauseAfter(failures)));
    } else {
      LOG.log(WARNING, "Gave up " + delivery, failure);
      queue.delivered(outbox);
    }
  }

  /** Returns why the delivery failed, or null; no listener's error may end the Work. */
  private @Nullable Throwable attempt(Delivery delivery) {
    try {
      endpoints.deliver(delivery);
      return null;
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      return e;
    }
  }

  private void logFailure(Delivery delivery, int failures, Throwable failure) {
    // With the stack at first, one line at every tenth repetition.
    if (failures == 1) {
      LOG.log(WARNING, "The listener failed at " + delivery + ", it will be called again", failure);
    } else if (failures % 10 == 0) {
      LOG.log(WARNING, "The listener failed {0} times at {1}: {2}", failures, delivery, failure);
    }
  }

  private Duration pauseAfter(int failures) {
    Duration doubled = pause.multipliedBy(1L << Math.min(failures - 1, 16));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
