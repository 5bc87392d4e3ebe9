package org.mayday.announcement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.mayday.announcement.entity.OutboxEvent;

/** The rows that wait for the broker. Needs a transaction. */
@Dependent
public class Outbox {
  private final EntityManager entityManager;

  @Inject
  public Outbox(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The oldest events, in order. */
  public List<OutboxEvent> oldest(int limit) {
    return entityManager
        .createQuery("select e from OutboxEvent e order by e.position", OutboxEvent.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Forgets these events. */
  public void remove(List<Long> positions) {
    entityManager
        .createQuery("delete from OutboxEvent e where e.position in :positions")
        .setParameter("positions", positions)
        .executeUpdate();
  }

  /** How many wait. */
  public long size() {
    return entityManager
        .createQuery("select count(e) from OutboxEvent e", Long.class)
        .getSingleResult();
  }

  /**
   * Drops the oldest events beyond a number.
   *
   * @return how many were dropped
   */
  public int trimTo(long limit) {
    List<Long> first =
        entityManager
            .createQuery(
                "select e.position from OutboxEvent e order by e.position desc", Long.class)
            .setFirstResult((int) Math.min(limit, Integer.MAX_VALUE))
            .setMaxResults(1)
            .getResultList();
    if (first.isEmpty()) {
      return 0;
    }
    return entityManager
        .createQuery("delete from OutboxEvent e where e.position <= :position")
        .setParameter("position", first.get(0))
        .executeUpdate();
  }
}
