package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.mayday.alerts.entity.HeardEvent;

/**
 * Tells an event that is heard for the first time from one that was heard before. Runs in the
 * caller's transaction. Of two that come at the same moment by two inlets the primary key lets one
 * through; the other's transaction fails, and when it is repeated the event is known.
 */
@Dependent
public class HeardEvents {
  private final EntityManager entityManager;

  @Inject
  public HeardEvents(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Whether this report is told for the first time. */
  boolean isNewReport(UUID report, Instant at) {
    return isNew("report " + report, at, Duration.ofDays(2));
  }

  /**
   * Whether an event of a PC is heard for the first time within the window.
   *
   * @param identity what makes it the same event
   */
  boolean isNewEvent(UUID platform, List<String> identity, Instant at, Duration window) {
    return isNew("event " + digest(platform, identity), at, window);
  }

  private boolean isNew(String id, Instant at, Duration window) {
    HeardEvent heard = entityManager.find(HeardEvent.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (heard == null) {
      entityManager.persist(new HeardEvent(id, at));
      entityManager.flush();
      return true;
    }
    if (Duration.between(heard.heardAt(), at).abs().compareTo(window) <= 0) {
      return false;
    }
    heard.heard(at);
    return true;
  }

  /** Forgets what was heard before this moment. */
  int forgetBefore(Instant moment) {
    return entityManager
        .createQuery("delete from HeardEvent h where h.heardAt < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }

  private static String digest(UUID platform, List<String> identity) {
    StringBuilder all = new StringBuilder(platform.toString());
    for (String part : identity) {
      all.append(part.length()).append(':').append(part);
    }
    return DigestUtils.sha256Hex(all.toString());
  }
}
