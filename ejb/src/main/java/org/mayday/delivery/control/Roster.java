package org.mayday.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.delivery.entity.SubscriptionRow;

/**
 * The subscriptions, kept for some seconds, for they are asked for whenever something is announced.
 * Needs a transaction. Thread-safe.
 */
@ApplicationScoped
public class Roster {
  private static final Duration FRESH = Duration.ofSeconds(3);

  private EntityManager entityManager;
  private Clock clock;
  private volatile List<Subscription> known = List.of();
  private volatile @Nullable Instant readAt;

  /** For the container's proxy only. */
  protected Roster() {}

  @Inject
  public Roster(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** Something has been committed that changes them. */
  public void changed() {
    readAt = null;
  }

  /** All of them, expired ones too. */
  public List<Subscription> all() {
    Instant now = clock.instant();
    Instant before = readAt;
    if (before == null || now.isBefore(before) || !now.isBefore(before.plus(FRESH))) {
      readAt = now;
      known =
          entityManager
              .createQuery("select s from SubscriptionRow s", SubscriptionRow.class)
              // What is announced waits to be written in one go.
              .setFlushMode(FlushModeType.COMMIT)
              .getResultStream()
              .map(SubscriptionRow::subscription)
              .toList();
    }
    return known;
  }
}
