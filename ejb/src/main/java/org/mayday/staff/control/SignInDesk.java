package org.mayday.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.password.control.RecentPasswords;
import org.mayday.staff.boundary.Outcome;
import org.mayday.staff.boundary.SignInResult;
import org.mayday.staff.entity.StaffRow;

/**
 * Checks who comes in. A program that sends its password with every request is not hashed and
 * recorded each time: a right password that repeats from the same address within ten minutes counts
 * as the same sign-in.
 */
@ApplicationScoped
public class SignInDesk {
  private static final Duration SAME_SIGN_IN = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int REMEMBERED = 1_000;
  private static final int MAX_NAME = 64;

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject StaffPasswords passwords;
  @Inject AuditTrail trail;
  Clock clock = Clock.systemUTC();

  private final RecentPasswords recent = new RecentPasswords(REMEMBERED);
  private final UnknownNames unknownNames = new UnknownNames();
  private final HashingTurns turns = new HashingTurns(PATIENCE);

  /** Checks a name and a password, in the caller's transaction. */
  public SignInResult signIn(String name, String password, String address) {
    String key = StaffRules.key(name);
    StaffRow seen = key.length() > MAX_NAME ? null : entityManager.find(StaffRow.class, key);
    String hash = seen == null ? null : seen.passwordHash();
    Instant now = clock.instant();
    if (hash != null && repeats(seen, password, address, now)) {
      return new SignInResult(Outcome.OK, seen.seenAt(now));
    }
    // slow: before any row is locked
    Optional<Boolean> right = turns.take(address, () -> passwords.matches(password, hash));
    if (right.isEmpty()) {
      return new SignInResult(Outcome.BUSY, null);
    }
    SignInResult result =
        seen == null ? stranger(key, now) : decide(seen, right.get() ? hash : null, now);
    if (result.outcome() == Outcome.OK) {
      recent.add(owner(key, address), password, hash);
    }
    record(key, result.outcome(), address, now);
    return result;
  }

  private boolean repeats(StaffRow row, String password, String address, Instant now) {
    Instant last = row.seenAt(now).lastSignIn();
    return row.enabled()
        && !row.locked(now)
        && !row.hasFailures()
        && last != null
        && now.isBefore(last.plus(SAME_SIGN_IN))
        && recent.contains(owner(row.name(), address), password, row.passwordHash());
  }

  /**
   * @param right the hash that the password fits, unless the person has a new one meanwhile
   */
  private SignInResult decide(StaffRow row, @Nullable String right, Instant now) {
    entityManager.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    if (row.locked(now)) {
      return new SignInResult(Outcome.LOCKED, null);
    }
    if (!row.passwordHash().equals(right) || !row.enabled()) {
      StaffSettings settings = passwords.settings();
      row.failed(settings.attempts(), now.plus(settings.lock()));
      return new SignInResult(Outcome.REFUSED, null);
    }
    row.signedIn(now);
    return new SignInResult(Outcome.OK, row.seenAt(now));
  }

  private SignInResult stranger(String key, Instant now) {
    boolean locked = unknownNames.lockedOrCounted(key, now, passwords.settings());
    return new SignInResult(locked ? Outcome.LOCKED : Outcome.REFUSED, null);
  }

  private void record(String key, Outcome outcome, @Nullable String address, Instant now) {
    String result = outcome == Outcome.OK ? "ok" : "refused";
    String printable = key.replaceAll("\\p{Cntrl}", "?");
    String detail = (outcome == Outcome.LOCKED ? "locked; from " : "from ") + address;
    trail.add(new AuditEntry(0, now, printable, "staff.signin", null, null, result, detail));
  }

  private static String owner(String key, String address) {
    return key + "\n" + address;
  }
}
