package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.delivery.boundary.SubscriptionKind;
import org.mayday.delivery.entity.DeliveryRow;

/** Keeps events for those who want them, in the transaction of the caller. */
@Dependent
public class Sorting {
  /** When a PC can be worked with: its ports are known by then. */
  static final String CONNECTED = "org.mayday.tunnel.forwarded";

  static final String DISCONNECTED = "org.mayday.tunnel.closed";

  private final Roster roster;
  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public Sorting(Roster roster, EntityManager entityManager, Clock clock) {
    this.roster = roster;
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** Keeps each event for each subscriber that wants it; paused ones get it later. */
  public void sort(List<Announced> events) {
    Instant now = clock.instant();
    for (Subscription one : roster.all()) {
      Instant end = one.expiresAt();
      if (end == null || end.isAfter(now)) {
        events.stream()
            .filter(event -> wants(one, event))
            .forEach(event -> entityManager.persist(new DeliveryRow(one.id(), event)));
      }
    }
  }

  private static boolean wants(Subscription one, Announced event) {
    if (one.kind() == SubscriptionKind.WEBHOOK) {
      return new TypeFilter(one.types()).matches(event.type());
    }
    return event.type().equals(CONNECTED) || event.type().equals(DISCONNECTED) && isAway(event);
  }

  /** A tunnel may have ended because the PC has a newer one. */
  private static boolean isAway(Announced event) {
    return EventJson.parsed(event.data()).getInt("State", 1) == 1;
  }
}
