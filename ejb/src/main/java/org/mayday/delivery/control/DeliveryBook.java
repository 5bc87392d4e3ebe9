package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.delivery.boundary.DeadLetter;
import org.mayday.delivery.boundary.SubscriberNow;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.delivery.entity.DeliveryRow;

/** The events on their way, and those that were given up. Needs a transaction. */
@Dependent
public class DeliveryBook {
  private static final String WAITING = "d.subscription = :id and d.deadAt is null";
  private static final String DEAD = "d.subscription = :id and d.deadAt is not null";

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public DeliveryBook(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** Whom something can be delivered to now; who waits longest first. */
  List<UUID> due() {
    return entityManager
        .createQuery(
            "select s.id from SubscriptionRow s where s.paused = :paused"
                + " and (s.nextTry is null or s.nextTry <= :now) and s.id in"
                + " (select d.subscription from DeliveryRow d where d.deadAt is null)"
                + " order by s.nextTry",
            String.class)
        .setParameter("paused", false)
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** The event that is to be delivered next. */
  Optional<DeliveryRow> next(UUID subscription) {
    return entityManager
        .createQuery(
            "select d from DeliveryRow d where " + WAITING + " order by d.position",
            DeliveryRow.class)
        .setParameter("id", subscription.toString())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  Optional<DeliveryRow> find(long position) {
    return Optional.ofNullable(entityManager.find(DeliveryRow.class, position));
  }

  void remove(DeliveryRow row) {
    entityManager.remove(row);
  }

  /** Subscriptions, each with what is on its way. */
  public List<SubscriberNow> now(List<Subscription> subscriptions) {
    Map<String, Long> waiting = count("d.deadAt is null");
    Map<String, Long> dead = count("d.deadAt is not null");
    return subscriptions.stream()
        .map(
            one ->
                new SubscriberNow(
                    one,
                    waiting.getOrDefault(one.id().toString(), 0L),
                    dead.getOrDefault(one.id().toString(), 0L)))
        .toList();
  }

  private Map<String, Long> count(String which) {
    return entityManager
        .createQuery(
            "select d.subscription, count(d) from DeliveryRow d where "
                + which
                + " group by d.subscription",
            Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** Events that were given up, the newest first. */
  public List<DeadLetter> dead(UUID subscription, int limit) {
    return entityManager
        .createQuery(
            "select d from DeliveryRow d where " + DEAD + " order by d.position desc",
            DeliveryRow.class)
        .setParameter("id", subscription.toString())
        .setMaxResults(limit)
        .getResultStream()
        .map(DeliveryRow::letter)
        .toList();
  }

  /** Events that were given up wait again. */
  public void again(UUID subscription) {
    update("update DeliveryRow d set d.deadAt = null, d.tries = 0 where " + DEAD, subscription);
  }

  /** Forgets events that were given up. */
  public void drop(UUID subscription) {
    update("delete from DeliveryRow d where " + DEAD, subscription);
  }

  private void update(String statement, UUID subscription) {
    entityManager
        .createQuery(statement)
        .setParameter("id", subscription.toString())
        .executeUpdate();
  }

  /** Gives the oldest up of those that wait beyond a number, and forgets the oldest given up. */
  void bound(UUID subscription, int most) {
    Optional<Long> last = beyond(WAITING, subscription, most);
    last.ifPresent(position -> giveUp(subscription, position, most));
    beyond(DEAD, subscription, most)
        .ifPresent(
            position ->
                entityManager
                    .createQuery(
                        "delete from DeliveryRow d where " + DEAD + " and d.position <= :position")
                    .setParameter("id", subscription.toString())
                    .setParameter("position", position)
                    .executeUpdate());
  }

  private void giveUp(UUID subscription, long upTo, int most) {
    Instant now = clock.instant();
    entityManager
        .createQuery(
            "update DeliveryRow d set d.deadAt = :now, d.deadWhy = :why where "
                + WAITING
                + " and d.position <= :position")
        .setParameter("id", subscription.toString())
        .setParameter("position", upTo)
        .setParameter("now", now)
        .setParameter(
            "why", "More than %d events waited (mayday.subscriptions.backlog).".formatted(most))
        .executeUpdate();
  }

  /** The newest of those that are too many. */
  private Optional<Long> beyond(String which, UUID subscription, int most) {
    return entityManager
        .createQuery(
            "select d.position from DeliveryRow d where " + which + " order by d.position desc",
            Long.class)
        .setParameter("id", subscription.toString())
        .setFirstResult(most)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Forgets what waits for those who are not there any more. */
  void keepOnly(List<UUID> subscriptions) {
    entityManager
        .createQuery("select distinct d.subscription from DeliveryRow d", String.class)
        .getResultStream()
        .map(UUID::fromString)
        .filter(id -> !subscriptions.contains(id))
        .forEach(id -> update("delete from DeliveryRow d where d.subscription = :id", id));
  }
}
