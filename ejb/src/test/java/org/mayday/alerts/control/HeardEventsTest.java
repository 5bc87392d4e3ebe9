package org.mayday.alerts.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.schema.TestDatabase;

/** Two inlets at the same moment. */
class HeardEventsTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final TestDatabase database = TestDatabase.create();
  private final EntityManager tunnel = database.anotherEntityManager();
  private final EntityManager inside = database.anotherEntityManager();

  @AfterEach
  void close() {
    tunnel.close();
    inside.close();
    database.close();
  }

  @Test
  void ofTwoAtTheSameMomentOneIsNewAndTheOtherKnowsItAtItsSecondAttempt() throws Exception {
    tunnel.getTransaction().begin();
    assertThat(isNew(tunnel)).isTrue();
    CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> inTransaction(inside));
    tunnel.getTransaction().commit();
    try {
      assertThat(other.get(10, TimeUnit.SECONDS)).isFalse(); // it came after the commit
    } catch (ExecutionException e) {
      assertThat(e).hasRootCauseInstanceOf(SQLException.class);
    }
    assertThat(inTransaction(inside)).isFalse();
  }

  private static boolean inTransaction(EntityManager entityManager) {
    entityManager.getTransaction().begin();
    try {
      boolean result = isNew(entityManager);
      entityManager.getTransaction().commit();
      return result;
    } finally {
      if (entityManager.getTransaction().isActive()) {
        entityManager.getTransaction().rollback();
      }
    }
  }

  private static boolean isNew(EntityManager entityManager) {
    return new HeardEvents(entityManager).isNewEvent(PC, List.of("iAMT0036"), NOON, WINDOW);
  }
}
