package org.mayday.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.boundary.PlatformChange;
import org.mayday.fleet.control.FleetControls;
import org.mayday.fleet.control.PlatformsChanged;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.Verdict;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.Fingerprint;
import org.mayday.vault.control.NextMpsLogins;

class LoginCheckTest {
  private static final Duration AGE = Duration.ofMinutes(1);
  private static final Duration IN_OUTAGE = Duration.ofDays(7);

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final FleetControls fleet = FleetControls.in(database);
  private final Shaky shaky = new Shaky(new TestAnnouncements(database, clock));
  private final LoginBook book =
      new LoginBook(
          fleet.directory,
          fleet.vault,
          NextMpsLogins.of(database.entityManager(), fleet.vault),
          shaky,
          new LoginSettings(2, AGE, IN_OUTAGE),
          clock);
  private final LoginCheck check =
      new LoginCheck(book, fleet.vault, TestPresence.settings(), clock);
  private final UUID pc = fleet.registered("pc-1");

  @BeforeEach
  void listen() {
    fleet.whenChanged = book::changed;
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsTheVerdictsApart() {
    for (int i = 0; i < 2; i++) {
      assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.ACCEPTED);
      assertThat(verdict(pc, "mps", "p@ssw0rd")).isEqualTo(Verdict.WRONG_CREDENTIALS);
      assertThat(verdict(pc, "other", "P@ssw0rd")).isEqualTo(Verdict.WRONG_CREDENTIALS);
      assertThat(verdict(UUID.randomUUID(), "mps", "P@ssw0rd")).isEqualTo(Verdict.UNKNOWN_PLATFORM);
    }
    database.inTransaction(() -> fleet.store.enable(pc, false));
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.DISABLED);
    assertThat(verdict(pc, "mps", "wrong"))
        .as("a disabled PC is not told apart by its password")
        .isEqualTo(Verdict.WRONG_CREDENTIALS);
  }

  @Test
  void takesTheLoginThatAPcIsBeingGivenBesideThePresentOneUntilItIsAdopted() {
    NextMpsLogins next = NextMpsLogins.of(database.entityManager(), fleet.vault);
    assertThat(verdict(pc, "m2", "Other1!x")).isEqualTo(Verdict.WRONG_CREDENTIALS);
    database.inTransaction(() -> next.keep(pc, "m2", "Other1!x"));
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(pc, "m2", "P@ssw0rd")).isEqualTo(Verdict.WRONG_CREDENTIALS);
    assertThat(proven(next, "m2")).isFalse();
    assertThat(verdict(pc, "m2", "Other1!x")).isEqualTo(Verdict.ACCEPTED);
    assertThat(proven(next, "m2")).isTrue();
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.ACCEPTED);
    database.inTransaction(() -> next.adopt(pc));
    book.changed(new PlatformsChanged(Set.of(pc)));
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.WRONG_CREDENTIALS);
    assertThat(verdict(pc, "m2", "Other1!x")).isEqualTo(Verdict.ACCEPTED);
    assertThat(proven(next, "m2")).isTrue();
  }

  @Test
  void takesTheCertificateThatAPcIsBeingGivenBesideItsPasswordAndLaterNothingElse() {
    NextMpsLogins next = NextMpsLogins.of(database.entityManager(), fleet.vault);
    X509Certificate given = certificate("CN=" + pc);
    X509Certificate own = certificate("CN=" + pc);
    String fingerprint = Fingerprint.of(given);
    assertThat(verdict(null, given)).isEqualTo(Verdict.METHOD_NOT_ALLOWED);
    database.inTransaction(() -> next.keepCertificate(pc, fingerprint));
    assertThat(verdict("P@ssw0rd", null)).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(null, own)).isEqualTo(Verdict.METHOD_NOT_ALLOWED);
    assertThat(isProvenCertificate(next, fingerprint)).isFalse();
    assertThat(verdict("wrong", given)).isEqualTo(Verdict.WRONG_CREDENTIALS);
    assertThat(isProvenCertificate(next, fingerprint)).isFalse();
    assertThat(verdict(null, given)).isEqualTo(Verdict.ACCEPTED);
    assertThat(isProvenCertificate(next, fingerprint)).isTrue();

    database.inTransaction(
        () -> {
          next.adopt(pc);
          fleet.directory.requireCertificate(pc, true);
        });
    book.changed(new PlatformsChanged(Set.of(pc)));
    assertThat(verdict("P@ssw0rd", null)).isEqualTo(Verdict.CERTIFICATE_REQUIRED);
    assertThat(verdict(null, own))
        .as("not the one it was given")
        .isEqualTo(Verdict.WRONG_CERTIFICATE);
    assertThat(verdict(null, given)).isEqualTo(Verdict.ACCEPTED);

    database.inTransaction(() -> next.keep(pc, "m2", "Other1!x"));
    assertThat(verdict(null, given)).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(pc, "m2", "Other1!x")).as("back to a password").isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict("P@ssw0rd", null)).isEqualTo(Verdict.CERTIFICATE_REQUIRED);
    database.inTransaction(() -> next.adopt(pc));
    clock.pass(AGE.plusSeconds(1));
    assertThat(verdict(null, own)).as("any of its own will do again").isEqualTo(Verdict.ACCEPTED);

    database.inTransaction(() -> next.keepCertificate(pc, fingerprint));
    clock.pass(Duration.ofDays(2));
    assertThat(verdict(null, given)).as("it has ended").isEqualTo(Verdict.WRONG_CERTIFICATE);
  }

  private boolean isProvenCertificate(NextMpsLogins next, String fingerprint) {
    return database.inTransaction(em -> next.isProvenCertificate(pc, fingerprint));
  }

  private boolean proven(NextMpsLogins next, String user) {
    return database.inTransaction(entityManager -> next.isProven(pc, user));
  }

  @Test
  void readsManyTogetherAndAnswersInOrder() {
    UUID second = fleet.registered("pc-2");
    List<Claim> claims =
        List.of(
            claim(second, "mps", "P@ssw0rd"),
            claim(UUID.randomUUID(), "mps", "P@ssw0rd"),
            claim(pc, "mps", "P@ssw0rd"),
            claim(pc, "mps", "wrong"));
    database.statements().take();
    assertThat(check.verdicts(claims))
        .containsExactly(
            Verdict.ACCEPTED,
            Verdict.UNKNOWN_PLATFORM,
            Verdict.ACCEPTED,
            Verdict.WRONG_CREDENTIALS);
    assertThat(database.statements().take()).isEqualTo(2);
  }

  @Test
  void needsNoStatementForAPcThatHasJustBeenHere() {
    verdict(pc, "mps", "P@ssw0rd");
    database.statements().take();
    for (int i = 0; i < 100; i++) {
      assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.ACCEPTED);
    }
    assertThat(database.statements().take()).isZero();

    clock.pass(AGE.plusSeconds(1));
    verdict(pc, "mps", "P@ssw0rd");
    assertThat(database.statements().take()).as("another node may have changed it").isPositive();
  }

  @Test
  void looksAtTheDatabaseBeforeItRefusesAnybody() {
    verdict(pc, "mps", "P@ssw0rd");
    database.statements().take();
    assertThat(verdict(pc, "mps", "wrong")).isEqualTo(Verdict.WRONG_CREDENTIALS);
    assertThat(database.statements().take()).as("as for an unknown PC").isEqualTo(2);
    verdict(UUID.randomUUID(), "mps", "wrong");
    assertThat(database.statements().take()).isEqualTo(2);
  }

  @Test
  void forgetsAtOnceWhatWasChanged() {
    verdict(pc, "mps", "P@ssw0rd");
    database.inTransaction(() -> fleet.store.change(pc, password("fresh")));
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.WRONG_CREDENTIALS);
    assertThat(verdict(pc, "mps", "fresh")).isEqualTo(Verdict.ACCEPTED);

    database.inTransaction(() -> fleet.store.enable(pc, false));
    assertThat(verdict(pc, "mps", "fresh")).isEqualTo(Verdict.DISABLED);
    database.inTransaction(() -> fleet.store.enable(pc, true));
    assertThat(verdict(pc, "mps", "fresh")).isEqualTo(Verdict.ACCEPTED);

    database.inTransaction(() -> fleet.store.remove(pc));
    assertThat(verdict(pc, "mps", "fresh")).isEqualTo(Verdict.UNKNOWN_PLATFORM);
  }

  @Test
  void doesNotKeepWhatWasReadWhileItChanged() {
    shaky.afterReading =
        () -> {
          shaky.afterReading = () -> {};
          database.inTransaction(() -> fleet.store.enable(pc, false));
        };
    verdict(pc, "mps", "P@ssw0rd");
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.DISABLED);
  }

  @Test
  void letsInWhomItRemembersWhileTheDatabaseIsAway() {
    verdict(pc, "mps", "P@ssw0rd");
    clock.pass(Duration.ofDays(6));
    shaky.away = true;
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(pc, "mps", "wrong")).isEqualTo(Verdict.UNAVAILABLE);
    assertThat(verdict(UUID.randomUUID(), "mps", "P@ssw0rd")).isEqualTo(Verdict.UNAVAILABLE);
    assertThat(shaky.tries).as("nobody waits for it again").isEqualTo(2);

    clock.pass(Duration.ofDays(2));
    assertThat(verdict(pc, "mps", "P@ssw0rd")).as("too old").isEqualTo(Verdict.UNAVAILABLE);

    book.probe();
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.UNAVAILABLE);
    shaky.away = false;
    book.probe();
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(pc, "mps", "wrong")).isEqualTo(Verdict.WRONG_CREDENTIALS);
  }

  @Test
  void remembersNoMoreThanItMayAndNoStranger() {
    verdict(pc, "mps", "P@ssw0rd");
    for (int i = 0; i < 5; i++) {
      verdict(UUID.randomUUID(), "mps", "P@ssw0rd");
    }
    assertThat(book.old(pc)).isNotNull();
    verdict(fleet.registered("pc-2"), "mps", "P@ssw0rd");
    verdict(fleet.registered("pc-3"), "mps", "P@ssw0rd");
    assertThat(book.old(pc)).isNull();
  }

  @Test
  void needsTheCertificateOfAPcThatMustShowOne() {
    database.inTransaction(() -> fleet.store.change(pc, certificateRequired()));
    X509Certificate own = certificate("CN=" + pc);
    X509Certificate foreign = certificate("CN=" + UUID.randomUUID());
    X509Certificate nobody = certificate("CN=a PC");

    for (int i = 0; i < 2; i++) { // the second time with what is remembered
      assertThat(verdict("P@ssw0rd", null)).isEqualTo(Verdict.CERTIFICATE_REQUIRED);
      assertThat(verdict("P@ssw0rd", foreign)).isEqualTo(Verdict.WRONG_CERTIFICATE);
      assertThat(verdict("P@ssw0rd", nobody)).isEqualTo(Verdict.WRONG_CERTIFICATE);
      assertThat(verdict(null, foreign)).isEqualTo(Verdict.WRONG_CERTIFICATE);
      assertThat(verdict("P@ssw0rd", own)).isEqualTo(Verdict.ACCEPTED);
      assertThat(verdict(null, own)).as("TLS has proven who it is").isEqualTo(Verdict.ACCEPTED);
      assertThat(verdict("wrong", own)).isEqualTo(Verdict.WRONG_CREDENTIALS);
      assertThat(verdict("", own)).isEqualTo(Verdict.WRONG_CREDENTIALS);
    }
    shaky.away = true;
    clock.pass(AGE.plusSeconds(1));
    assertThat(verdict("P@ssw0rd", null)).isEqualTo(Verdict.UNAVAILABLE);
    assertThat(verdict(null, own)).isEqualTo(Verdict.ACCEPTED);
    shaky.away = false;
    book.probe();
    database.inTransaction(() -> fleet.store.enable(pc, false));
    assertThat(verdict(null, own)).isEqualTo(Verdict.DISABLED);
  }

  @Test
  void takesNoCertificateForAPasswordUnlessItMust() {
    assertThat(verdict(null, certificate("CN=" + pc))).isEqualTo(Verdict.METHOD_NOT_ALLOWED);
    assertThat(verdict("P@ssw0rd", certificate("CN=" + pc))).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict("P@ssw0rd", certificate("CN=a PC"))).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict("P@ssw0rd", certificate("CN=" + UUID.randomUUID())))
        .as("the certificate of another PC is never a good sign")
        .isEqualTo(Verdict.WRONG_CERTIFICATE);
  }

  @Test
  void believesNoCertificateThatHasEnded() {
    database.inTransaction(() -> fleet.store.change(pc, certificateRequired()));
    X509Certificate own = certificate("CN=" + pc);
    clock.pass(Duration.ofDays(2));
    assertThat(verdict("P@ssw0rd", own)).isEqualTo(Verdict.WRONG_CERTIFICATE);
  }

  private X509Certificate certificate(String subject) {
    return TestCertificate.at(clock.instant(), subject);
  }

  private Verdict verdict(@Nullable String password, @Nullable X509Certificate certificate) {
    Claim claim =
        new Claim(UUID.randomUUID(), pc, 1, "mps", password, certificate, TestPresence.peer());
    return check.verdicts(List.of(claim)).get(0);
  }

  private static PlatformChange certificateRequired() {
    return new PlatformChange(null, null, null, null, null, null, true);
  }

  private Verdict verdict(UUID platform, String user, String password) {
    return check.verdicts(List.of(claim(platform, user, password))).get(0);
  }

  private static Claim claim(UUID platform, String user, String password) {
    return new Claim(UUID.randomUUID(), platform, 1, user, password, null, TestPresence.peer());
  }

  private static PlatformChange password(String password) {
    return new PlatformChange(null, null, password, null, null, null, null);
  }

  /** Transactions that fail while the database is away. */
  private static final class Shaky implements Transactions {
    private final Transactions transactions;
    private boolean away;
    private int tries;
    private Runnable afterReading = () -> {};

    Shaky(Transactions transactions) {
      this.transactions = transactions;
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
      tries++;
      if (away) {
        throw new IllegalStateException("connection refused");
      }
      T result = transactions.inNew(work);
      afterReading.run();
      return result;
    }

    @Override
    public <T> T within(Supplier<T> work) {
      return inNew(work);
    }
  }
}
