package org.mayday.vault.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.fleet.entity.PlatformRow;
import org.mayday.schema.TestDatabase;

class VaultTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private final TestDatabase database = TestDatabase.create();
  private final Keyring keyring = Keyring.of(TestVault.key(), TestVault.key());
  private final Vault vault =
      Vault.of(database.entityManager(), keyring, new VaultSettings(1_000, 100));
  private final NextLogins next = NextLogins.of(database.entityManager(), keyring);

  @BeforeEach
  void registerPc() {
    database.inTransaction(
        em -> {
          em.persist(new PlatformRow(PC, "pc", Instant.now()));
          em.flush();
          vault.keep(vault.hash(List.of(new CredentialChange(PC, "mps", "P@ssw0rd", null, null))));
          return true;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void admitsTheRightWordsOnly() {
    assertThat(TestVault.verify(vault, PC, "mps", "P@ssw0rd")).isTrue();
    assertThat(TestVault.verify(vault, PC, "mps", "P@ssw0rd")).isTrue();
    assertThat(TestVault.verify(vault, PC, "other", "P@ssw0rd")).isFalse();
    assertThat(TestVault.verify(vault, PC, "mps", "p@ssw0rd")).isFalse();
    assertThat(TestVault.verify(vault, PC, "mps", "")).isFalse();
    assertThat(TestVault.verify(vault, UUID.randomUUID(), "mps", "P@ssw0rd")).isFalse();
  }

  @Test
  void forgetsARecentLoginWhenThePasswordChanges() {
    assertThat(TestVault.verify(vault, PC, "mps", "P@ssw0rd")).isTrue();

    change(new CredentialChange(PC, null, "fresh", null, null));

    assertThat(TestVault.verify(vault, PC, "mps", "P@ssw0rd")).isFalse();
    assertThat(TestVault.verify(vault, PC, "mps", "fresh")).isTrue();
  }

  @Test
  void costsLittleForALoginThatWasRightAWhileAgo() {
    Vault slow = TestVault.in(database, new VaultSettings(400_000, 10));
    database.inTransaction(
        () -> slow.keep(slow.hash(List.of(new CredentialChange(PC, null, "slow", null, null)))));

    Duration first = time(() -> TestVault.verify(slow, PC, "mps", "slow"));
    Duration second = time(() -> TestVault.verify(slow, PC, "mps", "slow"));
    Duration wrong = time(() -> TestVault.verify(slow, PC, "mps", "wrong"));

    assertThat(second).isLessThan(first.dividedBy(3));
    assertThat(wrong).isGreaterThan(second.multipliedBy(3));
  }

  @Test
  void keepsAmtCredentials() {
    assertThat(vault.amtCredentials(PC)).isEmpty();

    change(new CredentialChange(PC, null, null, null, "S3cret!"));
    assertThat(vault.amtCredentials(PC)).contains(new AmtCredentials("admin", "S3cret!"));

    change(new CredentialChange(PC, null, null, "operator", null));
    assertThat(vault.amtCredentials(PC)).contains(new AmtCredentials("operator", "S3cret!"));
    assertThat(vault.names(List.of(PC))).containsEntry(PC, new LoginNames("mps", "operator", true));

    change(new CredentialChange(PC, null, null, "", null));
    assertThat(vault.amtCredentials(PC)).isEmpty();
    assertThat(vault.names(List.of(PC))).containsEntry(PC, new LoginNames("mps", null, false));
  }

  @Test
  void putsNoPasswordIntoTheDatabaseOrIntoText() throws SQLException {
    database.inTransaction(() -> vault.storeAmtPassword(PC, "admin", "S3cret!"));
    database.inTransaction(() -> next.keep(PC, new AmtCredentials("admin", "N3xt-one!")));

    try (var connection = database.connection();
        var rows = connection.createStatement().executeQuery("select * from credential")) {
      assertThat(rows.next()).isTrue();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        assertThat(String.valueOf(rows.getString(column)))
            .doesNotContain("P@ssw0rd")
            .doesNotContain("S3cret!")
            .doesNotContain("N3xt-one!");
      }
    }
    assertThat(vault.amtCredentials(PC).orElseThrow().toString()).doesNotContain("S3cret!");
    assertThat(new CredentialChange(PC, "mps", "S3cret!", "admin", "S3cret!").toString())
        .doesNotContain("S3cret!");
  }

  @Test
  void keepsTheNextLoginBesideThePresentOneUntilItIsKnown() {
    AmtCredentials present = new AmtCredentials("admin", "S3cret!");
    AmtCredentials wanted = new AmtCredentials("boss", "N3xt-one!");
    database.inTransaction(() -> vault.storeAmtPassword(PC, "admin", "S3cret!"));
    database.inTransaction(() -> next.keep(PC, wanted));
    assertThat(vault.amtCredentials(PC)).contains(present);
    assertThat(next.of(PC)).contains(wanted);

    database.inTransaction(() -> next.drop(PC));
    assertThat(next.of(PC)).isEmpty();
    assertThat(vault.amtCredentials(PC)).contains(present);

    database.inTransaction(() -> next.keep(PC, wanted));
    database.inTransaction(() -> next.adopt(PC));
    assertThat(vault.amtCredentials(PC)).contains(wanted);
    assertThat(next.of(PC)).isEmpty();
  }

  @Test
  void forgetsTheNextLoginWhenSomebodyTellsTheRightOne() {
    database.inTransaction(() -> vault.storeAmtPassword(PC, "admin", "S3cret!"));
    database.inTransaction(() -> next.keep(PC, new AmtCredentials("admin", "N3xt-one!")));
    change(new CredentialChange(PC, null, null, "admin", "T0ld-by-sue!"));
    assertThat(next.of(PC)).isEmpty();
  }

  @Test
  void refusesASecretThatWasMovedToAnotherPc() {
    UUID thief = UUID.randomUUID();
    database.inTransaction(() -> vault.storeAmtPassword(PC, "admin", "S3cret!"));
    database.inTransaction(
        em -> {
          em.persist(new PlatformRow(thief, "thief", Instant.now()));
          em.flush();
          vault.keep(vault.hash(List.of(new CredentialChange(thief, "mps", "x", "a", "b"))));
          return true;
        });
    database.execute(
        "update credential set amt_password = (select c.amt_password from credential c"
            + " where c.platform = '"
            + PC
            + "') where platform = '"
            + thief
            + "'");

    assertThatThrownBy(() -> vault.amtCredentials(thief)).isInstanceOf(UnreadableSecret.class);
  }

  @Test
  void forgetsAPc() {
    database.inTransaction(() -> vault.forget(PC));

    assertThat(TestVault.verify(vault, PC, "mps", "P@ssw0rd")).isFalse();
    assertThat(vault.names(List.of(PC))).isEmpty();
  }

  private void change(CredentialChange change) {
    database.inTransaction(() -> vault.keep(vault.hash(List.of(change))));
  }

  private static Duration time(Runnable step) {
    long start = System.nanoTime();
    step.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
