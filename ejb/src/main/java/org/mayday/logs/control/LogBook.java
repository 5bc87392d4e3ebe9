package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.logs.boundary.LogEntry;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.entity.LogRow;

/** Keeps log records, each once, and only so many of one PC. */
@Dependent
public class LogBook {
  private static final Logger LOG = System.getLogger(LogBook.class.getName());

  private final EntityManager entityManager;
  private final PlatformDirectory directory;
  private final Transactions transactions;
  private final LogSettings settings;
  private final Clock clock;

  @Inject
  public LogBook(
      EntityManager entityManager,
      PlatformDirectory directory,
      Transactions transactions,
      LogSettings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.directory = directory;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps what is new among the records of one log, in a transaction of its own. That it could not
   * is logged; the records were read all the same.
   *
   * @return how many were new
   */
  public int keep(UUID platform, LogKind log, List<LogEntry> entries) {
    try {
      return transactions.inNew(() -> store(platform, log, entries));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Log records of " + platform + " could not be kept.", e);
      return 0;
    }
  }

  private int store(UUID platform, LogKind log, List<LogEntry> entries) {
    if (!directory.hold(platform)) {
      return 0;
    }
    Set<String> known = new HashSet<>(ids(platform, log));
    Map<LogEntry, Integer> same = new HashMap<>();
    Instant now = clock.instant();
    int fresh = 0;
    for (LogEntry entry : entries) {
      String id = id(platform, entry, same.merge(entry, 1, Integer::sum));
      if (known.add(id)) {
        entityManager.persist(new LogRow(id, platform, entry, now));
        fresh++;
      }
    }
    if (known.size() > settings.perPc()) {
      entityManager.flush();
      forgetBeyond(platform, log);
    }
    return fresh;
  }

  private List<String> ids(UUID platform, LogKind log) {
    return entityManager
        .createQuery(
            "select r.id from LogRow r where r.platform = :platform and r.log = :log", String.class)
        .setParameter("platform", platform.toString())
        .setParameter("log", log)
        .getResultList();
  }

  private void forgetBeyond(UUID platform, LogKind log) {
    entityManager
        .createQuery(
            "select r.happenedAt from LogRow r where r.platform = :platform and r.log = :log"
                + " order by r.happenedAt desc",
            Instant.class)
        .setParameter("platform", platform.toString())
        .setParameter("log", log)
        .setFirstResult(settings.perPc() - 1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .ifPresent(
            oldest ->
                entityManager
                    .createQuery(
                        "delete from LogRow r where r.platform = :platform and r.log = :log"
                            + " and r.happenedAt < :oldest")
                    .setParameter("platform", platform.toString())
                    .setParameter("log", log)
                    .setParameter("oldest", oldest)
                    .executeUpdate());
  }

  /** Forgets what is too old. Runs in the caller's transaction. */
  public void trim() {
    entityManager
        .createQuery("delete from LogRow r where r.happenedAt < :before and r.readAt < :before")
        .setParameter("before", clock.instant().minus(settings.age()))
        .executeUpdate();
  }

  /** Two records that say the same in the same second are told apart by their number. */
  private static String id(UUID platform, LogEntry entry, int ordinal) {
    return DigestUtils.sha256Hex(platform + "|" + ordinal + "|" + entry);
  }
}
