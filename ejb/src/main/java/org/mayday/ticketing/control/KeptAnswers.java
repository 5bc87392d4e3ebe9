package org.mayday.ticketing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mayday.ticketing.entity.KeptAnswer;

/** The answers that are kept. Needs a transaction. */
@Dependent
public class KeptAnswers {
  private final EntityManager entityManager;

  @Inject
  public KeptAnswers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The answer to a command that was dealt with before. */
  Optional<String> find(UUID command) {
    return Optional.ofNullable(entityManager.find(KeptAnswer.class, command.toString()))
        .map(KeptAnswer::answer);
  }

  /** Keeps an answer; of two who keep one for the same command at once the second fails. */
  void keep(UUID command, Instant at, String answer) {
    entityManager.persist(new KeptAnswer(command, at, answer));
    entityManager.flush();
  }

  /** Forgets answers from before a moment; gives how many. */
  int forget(Instant before) {
    return entityManager
        .createQuery("delete from KeptAnswer a where a.takenAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
