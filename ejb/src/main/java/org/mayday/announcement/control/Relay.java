package org.mayday.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.mayday.announcement.entity.OutboxEvent;

/**
 * Moves events from the outbox to the topic, in their order. A row is deleted after the broker has
 * taken it: an event may come twice (its id tells), none is lost. One thread at a time relays;
 * others return at once. No transaction is open while the broker is spoken to.
 */
@ApplicationScoped
public class Relay {
  private static final Logger LOG = System.getLogger(Relay.class.getName());
  private static final Duration PROBE_EVERY = Duration.ofSeconds(30);

  private final ReentrantLock lock = new ReentrantLock();
  private Outbox outbox;
  private Bell bell;
  private Transactions transactions;
  private Topic topic;
  private AnnouncementSettings settings;
  private Clock clock;
  private BackOff backOff;
  private Instant lastSpoken = Instant.EPOCH;
  private volatile boolean reachable;

  /** For the container's proxy only. */
  protected Relay() {}

  @Inject
  public Relay(
      Outbox outbox,
      Bell bell,
      Transactions transactions,
      Topic topic,
      AnnouncementSettings settings,
      Clock clock) {
    this.outbox = outbox;
    this.bell = bell;
    this.transactions = transactions;
    this.topic = topic;
    this.settings = settings;
    this.clock = clock;
    this.backOff = new BackOff(settings.retryMin(), settings.retryMax());
  }

  /**
   * Sends what waits, unless a pause after a failure is under way or somebody else sends. Does not
   * fail when the database is away: a container forgets timers that fail.
   */
  public void relay() {
    do {
      if (!lock.tryLock()) {
        return;
      }
      try {
        bell.answer();
        relayAll();
      } catch (RuntimeException e) {
        pause("The events that wait cannot be read: " + e.getMessage());
      } finally {
        lock.unlock();
      }
    } while (bell.isRung());
  }

  private void relayAll() {
    boolean more = backOff.mayTry(clock.instant());
    while (more) {
      more = relayBatch();
    }
  }

  /** Whether the last attempt to reach the broker succeeded. */
  public boolean reachable() {
    return reachable;
  }

  private boolean relayBatch() {
    List<OutboxEvent> events = transactions.inNew(() -> outbox.oldest(settings.batch()));
    try {
      if (events.isEmpty()) {
        probe();
        return false;
      }
      topic.send(events.stream().map(OutboxEvent::event).toList());
    } catch (Topic.BrokerAway e) {
      away(e);
      return false;
    }
    lastSpoken = clock.instant();
    present();
    List<Long> sent = events.stream().map(OutboxEvent::position).toList();
    transactions.runInNew(() -> outbox.remove(sent));
    return events.size() == settings.batch();
  }

  private void probe() throws Topic.BrokerAway {
    Instant now = clock.instant();
    if (!reachable || lastSpoken.plus(PROBE_EVERY).isBefore(now)) {
      topic.probe();
      lastSpoken = now;
      present();
    }
  }

  private void present() {
    backOff.succeeded();
    if (!reachable) {
      LOG.log(Level.INFO, "The broker takes events.");
    }
    reachable = true;
  }

  private void pause(String why) {
    Duration pause = backOff.failed(clock.instant());
    LOG.log(Level.WARNING, "{0} Next attempt in {1} s.", why, pause.toSeconds());
  }

  private void away(Topic.BrokerAway e) {
    reachable = false;
    pause(e.getMessage());
    int dropped = transactions.inNew(() -> outbox.trimTo(settings.backlog()));
    if (dropped > 0) {
      LOG.log(
          Level.ERROR,
          "{0} events were dropped unsent: more than {1} (mayday.announcements.backlog) waited"
              + " for the broker. Subscribers of the topic will never see them.",
          dropped,
          settings.backlog());
    }
  }
}
