package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupNote;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.SetupStep;
import org.mayday.setup.entity.PcSetupNoteRow;
import org.mayday.setup.entity.PcSetupRow;

/**
 * Moves the setting up of a PC from state to state, with its row locked, so that of two who want to
 * only one succeeds. Needs a transaction.
 */
@Dependent
public class SetupStore {
  private static final int LONGEST = 1_000;
  private static final int MOST_NOTES = 200;

  private final EntityManager entityManager;
  private final SetupNews news;
  private final Clock clock;

  @Inject
  public SetupStore(EntityManager entityManager, SetupNews news, Clock clock) {
    this.entityManager = entityManager;
    this.news = news;
    this.clock = clock;
  }

  /** The row of a PC, held until the transaction is over; null if there is none. */
  @Nullable PcSetupRow hold(UUID platform) {
    return entityManager.find(
        PcSetupRow.class, platform.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Has a PC set up; what is known of an earlier time is forgotten. */
  Setup order(UUID platform, String name, String address, String profile, String who) {
    PcSetupRow row = hold(platform);
    if (row == null) {
      row = new PcSetupRow(platform);
      entityManager.persist(row);
    } else {
      forgetNotes(platform);
    }
    row.order(name, address, profile, who, clock.instant());
    entityManager.flush();
    news.tell("ordered", row.setup());
    return row.setup();
  }

  /** Begins what is due; empty if it is not to be begun. */
  Optional<Setup> begin(UUID platform) {
    Instant now = clock.instant();
    PcSetupRow row = hold(platform);
    if (row == null || row.state() != SetupState.ORDERED || row.nextAt().isAfter(now)) {
      return Optional.empty();
    }
    row.begin(now);
    return Optional.of(row.setup());
  }

  /** It has come to a step. */
  void reach(UUID platform, SetupStep step) {
    PcSetupRow row = running(platform);
    if (row != null) {
      row.reach(step, clock.instant());
      news.tell("progressed", row.setup());
    }
  }

  /** The firmware has accepted the certificate of this domain. */
  void acceptedBy(UUID platform, String suffix) {
    PcSetupRow row = running(platform);
    if (row != null) {
      row.acceptedBy(suffix);
    }
  }

  /** It is called so. */
  void call(UUID platform, String name) {
    PcSetupRow row = running(platform);
    if (row != null) {
      row.call(name);
    }
  }

  /** Something worth knowing happened; what is too much is left out. */
  void note(UUID platform, String words) {
    PcSetupRow row = running(platform);
    if (row == null) {
      return;
    }
    long count =
        entityManager
            .createQuery(
                "select count(n) from PcSetupNoteRow n where n.platform = :platform", Long.class)
            .setParameter("platform", platform.toString())
            .getSingleResult();
    if (count < MOST_NOTES) {
      entityManager.persist(
          new PcSetupNoteRow(
              platform,
              (int) count,
              new SetupNote(row.setup().step(), cut(words), clock.instant())));
    }
  }

  /** It has to be tried again at this moment. */
  void postpone(UUID platform, String why, Instant until) {
    PcSetupRow row = running(platform);
    if (row != null) {
      row.postpone(cut(why), until, clock.instant());
      news.tell("postponed", row.setup());
    }
  }

  /** It is over. */
  void end(UUID platform, SetupState how, String words) {
    PcSetupRow row = hold(platform);
    if (row != null && (row.state() == SetupState.RUNNING || row.state() == SetupState.ORDERED)) {
      row.end(how, cut(words), clock.instant());
      news.tell(how == SetupState.DONE ? "done" : "failed", row.setup());
    }
  }

  /** Forgets it with its notes; the passwords stay. */
  void forget(PcSetupRow row) {
    forgetNotes(row.platform());
    entityManager.remove(row);
  }

  /** Forgets those that are over since before this moment, with their notes. */
  void trim(Instant before) {
    entityManager
        .createQuery(
            "delete from PcSetupNoteRow n where n.platform in (select s.platform from PcSetupRow s"
                + " where s.changedAt < :before and s.state in (:done, :failed))")
        .setParameter("before", before)
        .setParameter("done", SetupState.DONE)
        .setParameter("failed", SetupState.FAILED)
        .executeUpdate();
    entityManager
        .createQuery(
            "delete from PcSetupRow s where s.changedAt < :before and s.state in (:done, :failed)")
        .setParameter("before", before)
        .setParameter("done", SetupState.DONE)
        .setParameter("failed", SetupState.FAILED)
        .executeUpdate();
  }

  private void forgetNotes(UUID platform) {
    entityManager
        .createQuery("delete from PcSetupNoteRow n where n.platform = :platform")
        .setParameter("platform", platform.toString())
        .executeUpdate();
  }

  private @Nullable PcSetupRow running(UUID platform) {
    PcSetupRow row = hold(platform);
    return row != null && row.state() == SetupState.RUNNING ? row : null;
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}
