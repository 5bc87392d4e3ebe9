package org.mayday.enrolment.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.enrolment.boundary.EnrolmentToken.State;
import org.mayday.enrolment.boundary.NewToken;
import org.mayday.enrolment.boundary.TokenOrder;
import org.mayday.enrolment.entity.EnrolmentTokenRow;
import org.mayday.setup.boundary.SetupRefused;

/**
 * Keeps tokens: their hashes, because the tokens themselves are nobody's business. Needs a
 * transaction.
 */
@Dependent
public class TokenBook {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final int MOST = 500;
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public TokenBook(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** Makes one. */
  public NewToken make(TokenOrder order, String who) {
    if (rows().size() >= MOST) {
      throw new SetupRefused("There can be 500 tokens at most, ended ones of 30 days included.");
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    EnrolmentTokenRow row = new EnrolmentTokenRow(order, hash(secret), who, now);
    entityManager.persist(row);
    entityManager.flush();
    return new NewToken(row.token(now), secret);
  }

  /** All, those that were made last in front. */
  public List<EnrolmentToken> all() {
    Instant now = clock.instant();
    return rows().stream().map(row -> row.token(now)).toList();
  }

  /** Ends one; false if there is none that counts. */
  public boolean end(String id) {
    EnrolmentTokenRow row = hold(id);
    Instant now = clock.instant();
    if (row == null || !counts(row.token(now))) {
      return false;
    }
    row.end(now);
    return true;
  }

  /** The token with this secret, if it counts for somebody yet. */
  Optional<EnrolmentToken> of(String secret) {
    Instant now = clock.instant();
    return entityManager
        .createQuery(
            "select t from EnrolmentTokenRow t where t.sha256 = :hash", EnrolmentTokenRow.class)
        .setParameter("hash", hash(secret))
        .getResultStream()
        .map(row -> row.token(now))
        .filter(TokenBook::counts)
        .findFirst();
  }

  /** Counts it for one more PC; false if it cannot. */
  boolean count(String id) {
    EnrolmentTokenRow row = hold(id);
    if (row == null || row.token(clock.instant()).state() != State.VALID) {
      return false;
    }
    row.count();
    return true;
  }

  /** The name of one; empty if it is forgotten. */
  String name(String id) {
    EnrolmentTokenRow row = entityManager.find(EnrolmentTokenRow.class, id);
    return row == null ? "" : row.token(clock.instant()).name();
  }

  /** Forgets those that are over for long, with what came of them. */
  public void trim() {
    entityManager
        .createQuery("delete from EnrolmentTokenRow t where t.expiresAt < :before")
        .setParameter("before", clock.instant().minus(REMEMBERED))
        .executeUpdate();
  }

  private static boolean counts(EnrolmentToken token) {
    return token.state() == State.VALID || token.state() == State.USED_UP;
  }

  private @Nullable EnrolmentTokenRow hold(String id) {
    return entityManager.find(EnrolmentTokenRow.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<EnrolmentTokenRow> rows() {
    return entityManager
        .createQuery(
            "select t from EnrolmentTokenRow t order by t.madeAt desc, t.id",
            EnrolmentTokenRow.class)
        .getResultList();
  }

  /** A random secret needs no salt. */
  private static String hash(String secret) {
    return DigestUtils.sha256Hex(secret);
  }
}
