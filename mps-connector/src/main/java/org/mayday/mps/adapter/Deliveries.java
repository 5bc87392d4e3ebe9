package org.mayday.mps.adapter;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelListener;

/**
 * Carries waiting deliveries to the listener with a bounded number of Works, each of which goes on
 * until nothing waits. A Work takes what has gathered in one go, and another one is started only
 * when more waits than those at work will take next, or when they are slow. A delivery that fails
 * is tried again after a pause that doubles up to one minute. Thread-safe.
 */
final class Deliveries {
  private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final DeliveryQueue queue = new DeliveryQueue();
  private final AtomicInteger running = new AtomicInteger();
  private final Endpoints<TunnelListener> endpoints;
  private final WorkManager workManager;
  private final Clock clock;
  private final Duration pause;
  private final Crew crew;
  private final AtomicReference<Instant> lastStack = new AtomicReference<>(Instant.EPOCH);

  Deliveries(
      Endpoints<TunnelListener> endpoints,
      WorkManager workManager,
      Clock clock,
      Duration pause,
      Crew crew) {
    this.endpoints = endpoints;
    this.workManager = workManager;
    this.clock = clock;
    this.pause = pause;
    this.crew = crew;
  }

  /**
   * How many Works deliver, and what each may take in one go.
   *
   * @param workers Works at once
   * @param batch deliveries told in one call
   */
  record Crew(int workers, int batch) {}

  /** Delivers after what waits under the key already. */
  void add(Object key, Delivery delivery) {
    if (queue.add(key, delivery)) {
      startWorkerIfNeeded();
    }
  }

  /** Delivers likewise; if too many wait under the key, the oldest is dropped and true returned. */
  boolean addDroppingOldest(Object key, Delivery delivery, int most) {
    boolean dropped = queue.addDroppingOldest(key, delivery, most) > 0;
    startWorkerIfNeeded();
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
      startWorkerIfNeeded();
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

  /**
   * Takes up deliveries whose pause is over, and helps Works that are slow with one more; to be
   * called regularly.
   */
  void wake() {
    if (queue.wake(clock.instant()) > 0) {
      startWorker();
    }
  }

  int size() {
    return queue.size();
  }

  /** The keys of this type under which something waits. */
  <T> Set<T> keys(Class<T> type) {
    return queue.keys(type);
  }

  int size(Object key) {
    return queue.size(key);
  }

  /** Forgets what waits; returns how much that was. What is under way ends by itself. */
  int close() {
    return queue.close();
  }

  private void startWorkerIfNeeded() {
    int now = running.get();
    if (now == 0 || queue.ready() > now * crew.batch()) {
      startWorker();
    }
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
    while (now < crew.workers()) {
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
      List<Outbox> batch = take(work);
      while (!batch.isEmpty()) {
        new BatchDelivery(this).run(batch);
        batch = take(work);
      }
    } finally {
      running.decrementAndGet();
    }
    // Something may have become ready while all Works believed there was nothing.
    if (!work.isReleased() && queue.wake(clock.instant()) > 0) {
      startWorker();
    }
  }

  private List<Outbox> take(TunnelDelivery work) {
    return work.isReleased() ? List.of() : queue.take(crew.batch());
  }

  /** Ends the hold on outboxes whose heads the listener has taken. */
  void delivered(List<Outbox> batch) {
    for (Outbox outbox : batch) {
      Delivery delivery = outbox.head();
      queue.delivered(outbox);
      delivery.done();
    }
  }

  /**
   * Ends the hold on outboxes at whose heads the listener failed.
   *
   * @param alone whether the head was told alone
   */
  void failed(List<Outbox> batch, Throwable failure, boolean alone) {
    for (Outbox outbox : batch) {
      Delivery delivery = outbox.head();
      int failures = outbox.countFailure(alone);
      Instant now = clock.instant();
      if (delivery.failed(failures, now)) {
        logFailure(delivery, failures, failure);
        queue.failed(outbox, now.plus(pauseAfter(failures)));
      } else {
        LOG.log(WARNING, "Gave up {0}: {1}", delivery, failure);
        queue.delivered(outbox);
      }
    }
  }

  /** Returns why the delivery failed, or null; no listener's error may end the Work. */
  @Nullable Throwable attempt(List<Outbox> batch) {
    try {
      Together together = batch.get(0).together();
      List<Delivery> heads = batch.stream().map(Outbox::head).toList();
      if (together == null) {
        endpoints.deliver(heads.get(0)::to);
      } else {
        endpoints.deliver(listener -> together.tell(listener, heads));
      }
      return null;
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      return e;
    }
  }

  private void logFailure(Delivery delivery, int failures, Throwable failure) {
    Instant now = clock.instant();
    Instant last = lastStack.get();
    // While the database is away everything fails: once a minute says it all, with the stack.
    if (last.plus(LONGEST_PAUSE).isBefore(now) && lastStack.compareAndSet(last, now)) {
      LOG.log(
          WARNING,
          "The listener failed at %s and perhaps others, it will be called again; %d wait"
              .formatted(delivery, queue.size()),
          failure);
    } else if (failures % 10 == 0) {
      LOG.log(WARNING, "The listener failed {0} times at {1}: {2}", failures, delivery, failure);
    }
  }

  private Duration pauseAfter(int failures) {
    Duration doubled = pause.multipliedBy(1L << Math.min(failures - 1, 16));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
