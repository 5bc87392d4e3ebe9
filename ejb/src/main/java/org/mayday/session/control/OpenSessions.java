package org.mayday.session.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mayday.announcement.control.Transactions;
import org.mayday.session.boundary.OpenSession;
import org.mayday.session.boundary.SessionKind;
import org.mayday.session.entity.OpenSessionRow;

/**
 * The sessions that are open, in the database. Each method has transactions of its own and waits
 * for them; thread-safe.
 */
@Dependent
public class OpenSessions {
  private static final Logger LOG = System.getLogger(OpenSessions.class.getName());

  private final EntityManager entityManager;
  private final Transactions transactions;

  @Inject
  public OpenSessions(EntityManager entityManager, Transactions transactions) {
    this.entityManager = entityManager;
    this.transactions = transactions;
  }

  /**
   * Keeps a session that has begun.
   *
   * @param over whether it has ended; the threads that tell of the beginning and of the end keep no
   *     order, so it is asked after the session is kept
   */
  public void keep(OpenSession session, BooleanSupplier over) {
    transactions.runInNew(() -> entityManager.persist(new OpenSessionRow(session)));
    if (over.getAsBoolean()) {
      forget(session.id());
    }
  }

  /** Forgets a session that has ended. */
  public void forget(UUID session) {
    transactions.runInNew(() -> remove(session));
  }

  /** Whether it was there. */
  private boolean remove(UUID session) {
    return entityManager
            .createQuery("delete from OpenSessionRow s where s.id = :id")
            .setParameter("id", session.toString())
            .executeUpdate()
        == 1;
  }

  /**
   * Settles what a former run of the server left open, each once. Only for the start, before
   * anything is opened. What could not be told stays for the next start.
   *
   * @param kinds what is settled
   * @param end tells of the end, in the transaction in which the session is forgotten
   * @return how many that were
   */
  public int settle(Set<SessionKind> kinds, Consumer<OpenSession> end) {
    List<OpenSession> left =
        transactions.inNew(
            () ->
                entityManager
                    .createQuery(
                        "select s from OpenSessionRow s where s.kind in :kinds order by s.openedAt",
                        OpenSessionRow.class)
                    .setParameter("kinds", kinds)
                    .getResultStream()
                    .map(OpenSessionRow::session)
                    .toList());
    left.forEach(session -> settle(session, end));
    return left.size();
  }

  private void settle(OpenSession session, Consumer<OpenSession> end) {
    try {
      transactions.runInNew(
          () -> {
            if (remove(session.id())) {
              end.accept(session);
            }
          });
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The end of a session with a PC could not be told.", e);
    }
  }
}
