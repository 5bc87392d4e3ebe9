package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mayday.alerts.entity.AlertKind;

/** Forgets alerts that are old or too many. Runs in the caller's transaction. */
@Dependent
public class AlertTrim {
  /** Longer than any window in which an event counts as heard. */
  private static final Duration HEARD = Duration.ofDays(2);

  private final EntityManager entityManager;
  private final HeardEvents heard;
  private final AlertSettings settings;
  private final Clock clock;

  @Inject
  public AlertTrim(
      EntityManager entityManager, HeardEvents heard, AlertSettings settings, Clock clock) {
    this.entityManager = entityManager;
    this.heard = heard;
    this.settings = settings;
    this.clock = clock;
  }

  /** Forgets by age, then by number, the oldest first; gives how many alerts went. */
  public int trim() {
    Instant now = clock.instant();
    heard.forgetBefore(now.minus(HEARD));
    return forget(now.minus(settings.age()))
        + forgetNotes(now.minus(settings.noteAge()))
        + beyondTheNumber();
  }

  private int beyondTheNumber() {
    return entityManager
        .createQuery("select a.lastAt from AlertRow a order by a.lastAt desc", Instant.class)
        .setFirstResult(settings.kept() - 1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(oldestKept -> forget(oldestKept))
        .orElse(0);
  }

  private int forget(Instant before) {
    return entityManager
        .createQuery("delete from AlertRow a where a.lastAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  private int forgetNotes(Instant before) {
    return entityManager
        .createQuery("delete from AlertRow a where a.lastAt < :before and a.kind = :kind")
        .setParameter("before", before)
        .setParameter("kind", AlertKind.NOTE)
        .executeUpdate();
  }
}
