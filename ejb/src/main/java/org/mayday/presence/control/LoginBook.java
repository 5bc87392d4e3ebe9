package org.mayday.presence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.fleet.control.PlatformsChanged;
import org.mayday.vault.control.MpsLogin;
import org.mayday.vault.control.NextMpsLogins;
import org.mayday.vault.control.Vault;

/**
 * What decides on logins: from memory where that is young enough, else from the database, many PCs
 * at once. When the database does not answer, nobody waits for it again until {@link #probe} has
 * found it there. Thread-safe.
 */
@ApplicationScoped
public class LoginBook {
  private static final Logger LOG = System.getLogger(LoginBook.class.getName());

  /** So many read at once; the others of a storm gather meanwhile and are read together. */
  private static final int READERS = 2;

  /** Who had to wait so long to read takes the database to be away. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration LOG_EVERY = Duration.ofMinutes(1);

  private final Semaphore readers = new Semaphore(READERS);
  private final AtomicBoolean away = new AtomicBoolean();
  private KnownLogins known = new KnownLogins(0);
  private Duration young = Duration.ZERO;
  private Duration old = Duration.ZERO;
  private PlatformDirectory directory;
  private Vault vault;
  private NextMpsLogins next;
  private Transactions transactions;
  private Clock clock;
  private volatile Instant loggedAt = Instant.EPOCH;

  /** For the container's proxy only. */
  protected LoginBook() {}

  @Inject
  public LoginBook(
      PlatformDirectory directory,
      Vault vault,
      NextMpsLogins next,
      Transactions transactions,
      LoginSettings settings,
      Clock clock) {
    this.directory = directory;
    this.vault = vault;
    this.next = next;
    this.transactions = transactions;
    this.clock = clock;
    this.young = settings.age();
    this.old = settings.ageInOutage();
    this.known = new KnownLogins(settings.known());
  }

  /** What is remembered of a PC and young enough to let it in without asking the database. */
  @Nullable KnownLogin young(UUID platform) {
    return notOlder(platform, young);
  }

  /** What is remembered of a PC and good enough while the database is away. */
  @Nullable KnownLogin old(UUID platform) {
    return notOlder(platform, old);
  }

  /**
   * Reads from the database.
   *
   * @param platforms at most 1,000
   * @return those that are registered; empty if the database does not answer
   */
  Optional<Map<UUID, KnownLogin>> read(Collection<UUID> platforms) {
    if (away.get()) {
      return Optional.empty();
    }
    if (!enter()) {
      failed("Logins had to wait for " + PATIENCE.toSeconds() + " s");
      return Optional.empty();
    }
    try {
      return Optional.of(load(platforms));
    } catch (RuntimeException e) {
      failed(e.toString());
      return Optional.empty();
    } finally {
      readers.release();
    }
  }

  /** Looks whether the database is there again, if it was away; to be called regularly. */
  public void probe() {
    if (away.get()) {
      try {
        load(List.of(new UUID(0, 0)));
        away.set(false);
        LOG.log(Level.INFO, "The database answers again; logins are checked with it.");
      } catch (RuntimeException e) {
        failed(e.toString());
      }
    }
  }

  /** What is remembered of these PCs is no longer true. */
  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlatformsChanged changed) {
    known.forget(changed.platforms());
  }

  /** A PC has logged in with the login that it was being given. */
  void proven(UUID platform) {
    try {
      transactions.runInNew(() -> next.prove(platform));
      known.forget(Set.of(platform));
    } catch (RuntimeException e) {
      // the login is right all the same, and proves it again when the PC calls next
      failed(e.toString());
    }
  }

  private @Nullable KnownLogin notOlder(UUID platform, Duration age) {
    KnownLogin login = known.get(platform);
    return login == null || login.readAt().plus(age).isBefore(clock.instant()) ? null : login;
  }

  private boolean enter() {
    try {
      return readers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Map<UUID, KnownLogin> load(Collection<UUID> platforms) {
    long asOf = known.changes();
    Instant now = clock.instant();
    Set<UUID> asked = Set.copyOf(platforms);
    Map<UUID, KnownLogin> read = transactions.inNew(() -> query(asked, now));
    known.put(read, asOf);
    return read;
  }

  private Map<UUID, KnownLogin> query(Set<UUID> platforms, Instant now) {
    Map<UUID, MpsLogin> logins = vault.mpsLogins(platforms);
    Map<UUID, KnownLogin> read = new HashMap<>();
    directory
        .admittance(platforms)
        .forEach((pc, how) -> read.put(pc, new KnownLogin(how, logins.get(pc), now)));
    return read;
  }

  private void failed(String why) {
    away.set(true);
    Instant now = clock.instant();
    if (loggedAt.plus(LOG_EVERY).isBefore(now)) {
      loggedAt = now;
      LOG.log(
          Level.WARNING,
          "The database does not answer ({0}). PCs that are remembered get in meanwhile, others"
              + " are put off.",
          why);
    }
  }
}
