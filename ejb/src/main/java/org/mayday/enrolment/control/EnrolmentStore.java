package org.mayday.enrolment.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.enrolment.boundary.Enrolment;
import org.mayday.enrolment.boundary.EnrolmentState;
import org.mayday.enrolment.boundary.EnrolmentStep;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.enrolment.entity.EnrolmentNoteRow;
import org.mayday.enrolment.entity.EnrolmentRow;
import org.mayday.relay.Greeting;

/** Moves the set-up of a PC from itself from state to state. Needs a transaction. */
@Dependent
public class EnrolmentStore {
  private static final int LONGEST = 1_000;
  private static final int MOST_NOTES = 200;

  /** Agents that fail and are started anew, for each PC of a token. */
  private static final int MOST_RUNS_PER_PC = 20;

  /** An agent gives up long before. */
  private static final Duration GIVEN_UP = Duration.ofHours(12);

  /** So long failed runs are kept whose PC never told who it is. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final EntityManager entityManager;
  private final TokenBook tokens;
  private final EnrolmentNews news;
  private final Clock clock;

  @Inject
  public EnrolmentStore(
      EntityManager entityManager, TokenBook tokens, EnrolmentNews news, Clock clock) {
    this.entityManager = entityManager;
    this.tokens = tokens;
    this.news = news;
    this.clock = clock;
  }

  /**
   * An agent has come, or come again, for whose run nobody works now; false if it may not. What is
   * running by what was written is gone on with: its end could not be written.
   */
  boolean begin(Greeting greeting, EnrolmentToken token) {
    EnrolmentRow row = hold(greeting.run());
    if (row == null) {
      long runs =
          entityManager
              .createQuery("select count(e) from EnrolmentRow e where e.token = :token", Long.class)
              .setParameter("token", token.id())
              .getSingleResult();
      if (runs >= (long) MOST_RUNS_PER_PC * token.most()) {
        return false;
      }
      row = new EnrolmentRow(greeting.run(), token.id(), greeting.host(), clock.instant());
      row.begin(clock.instant());
      entityManager.persist(row);
    } else if (!row.token().equals(token.id())) {
      return false;
    } else {
      row.begin(clock.instant());
    }
    entityManager.flush();
    news.tell("begun", told(row, false));
    return true;
  }

  /** It has come to a step. */
  void reach(UUID run, EnrolmentStep step) {
    EnrolmentRow row = hold(run);
    if (row != null) {
      row.reach(step, clock.instant());
      news.tell("progressed", told(row, false));
    }
  }

  /** Something worth knowing happened; what is too much is left out. */
  void note(UUID run, String words) {
    EnrolmentRow row = hold(run);
    int count = row == null ? MOST_NOTES : notes(run).size();
    if (row != null && count < MOST_NOTES) {
      entityManager.persist(
          new EnrolmentNoteRow(
              run, count, new Enrolment.Note(row.step(), cut(words), clock.instant())));
    }
  }

  /** The firmware has told who it is; false if the token counts for no more PCs. */
  boolean identify(UUID run, UUID platform) {
    EnrolmentRow row = hold(run);
    if (row == null) {
      return false;
    }
    boolean counted =
        entityManager
                .createQuery(
                    "select count(e) from EnrolmentRow e where e.token = :token"
                        + " and e.platform = :platform",
                    Long.class)
                .setParameter("token", row.token())
                .setParameter("platform", platform.toString())
                .getSingleResult()
            > 0;
    if (!counted && !tokens.count(row.token())) {
      return false;
    }
    row.identify(platform);
    return true;
  }

  /** Whether this very run has made the PC that it is about one of the help desk. */
  boolean isRegistered(UUID run) {
    EnrolmentRow row = hold(run);
    return row != null && row.isRegistered();
  }

  /** The PC has this control mode, and is called so. */
  void control(UUID run, String mode, String name) {
    EnrolmentRow row = hold(run);
    if (row != null) {
      row.control(mode, name);
    }
  }

  /** It is over, or waits for its agent. */
  void end(UUID run, EnrolmentState how, String words) {
    EnrolmentRow row = hold(run);
    if (row != null && row.state() == EnrolmentState.RUNNING) {
      row.end(how, cut(words), clock.instant());
      news.tell(
          switch (how) {
            case DONE -> "done";
            case FAILED -> "failed";
            default -> "postponed";
          },
          told(row, false));
    }
  }

  /** What was running when the server stopped waits for its agents. */
  public void recover() {
    all(EnrolmentState.RUNNING)
        .forEach(
            row ->
                row.end(
                    EnrolmentState.WAITING,
                    "The server was stopped meanwhile; the agent comes again.",
                    clock.instant()));
  }

  /**
   * Takes a run off the list, and with it what it counts for its token.
   *
   * @return false if there is none, or it is not over
   */
  public boolean forget(UUID run) {
    EnrolmentRow row = hold(run);
    if (row == null || !row.isOver()) {
      return false;
    }
    entityManager.remove(row);
    return true;
  }

  /** Agents that did not come again have given up; of whom nothing is known is forgotten. */
  public void trim() {
    for (EnrolmentRow row : all(EnrolmentState.WAITING)) {
      if (told(row, false).changedAt().plus(GIVEN_UP).isBefore(clock.instant())) {
        row.end(EnrolmentState.FAILED, "The agent did not come again.", clock.instant());
      }
    }
    entityManager
        .createQuery(
            "select e from EnrolmentRow e where e.state = :failed and e.platform = ''"
                + " and e.changedAt < :before",
            EnrolmentRow.class)
        .setParameter("failed", EnrolmentState.FAILED)
        .setParameter("before", clock.instant().minus(KEPT))
        .getResultList()
        .forEach(entityManager::remove);
  }

  /** Those that changed last. */
  public List<Enrolment> latest(int limit) {
    return entityManager
        .createQuery(
            "select e from EnrolmentRow e order by e.changedAt desc, e.run", EnrolmentRow.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> told(row, true))
        .toList();
  }

  private Enrolment told(EnrolmentRow row, boolean withNotes) {
    return row.enrolment(
        tokens.name(row.token()),
        withNotes
            ? notes(row.run()).stream().map(EnrolmentNoteRow::note).toList()
            : List.<Enrolment.Note>of());
  }

  private List<EnrolmentNoteRow> notes(UUID run) {
    return entityManager
        .createQuery(
            "select n from EnrolmentNoteRow n where n.run = :run order by n.number",
            EnrolmentNoteRow.class)
        .setParameter("run", run.toString())
        .getResultList();
  }

  private List<EnrolmentRow> all(EnrolmentState state) {
    return entityManager
        .createQuery("select e from EnrolmentRow e where e.state = :state", EnrolmentRow.class)
        .setParameter("state", state)
        .getResultList();
  }

  private @Nullable EnrolmentRow hold(UUID run) {
    return entityManager.find(EnrolmentRow.class, run.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}
