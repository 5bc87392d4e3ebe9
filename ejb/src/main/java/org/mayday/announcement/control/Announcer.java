package org.mayday.announcement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.entity.OutboxEvent;

/**
 * Tells the world, in the transaction of the caller: both the change and the event, or neither.
 *
 * <p>Events of one subject keep their order if whoever announces them holds the lock on the
 * subject's row, because the place in the outbox is then taken in the order of the commits.
 */
@Dependent
public class Announcer {
  private final EntityManager entityManager;
  private final AfterCommit afterCommit;
  private final Listeners listeners;
  private final Clock clock;

  @Inject
  public Announcer(
      EntityManager entityManager, AfterCommit afterCommit, Listeners listeners, Clock clock) {
    this.entityManager = entityManager;
    this.afterCommit = afterCommit;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * Writes an event into the outbox.
   *
   * @param type such as {@code org.mayday.call.ringing}
   * @param subject what it happened to, usually a UUID
   * @param data nothing secret
   */
  public void announce(String type, String subject, JsonObject data) {
    announce(List.of(new News(type, subject, data)));
  }

  /** Writes events into the outbox, in this order. */
  public void announce(List<News> news) {
    if (news.isEmpty()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Announced> events = news.stream().map(item -> event(item, now)).toList();
    events.forEach(event -> entityManager.persist(new OutboxEvent(event)));
    listeners.announcing(events);
    afterCommit.run(() -> listeners.committed(events));
  }

  private static Announced event(News news, Instant at) {
    return new Announced(
        UUID.randomUUID(), news.type(), at, news.subject(), news.content().toString());
  }
}
