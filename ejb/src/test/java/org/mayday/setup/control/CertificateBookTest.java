package org.mayday.setup.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mayday.setup.control.SetupAuthority.NOW;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.role.boundary.ServerRole;
import org.mayday.schema.TestDatabase;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.ProvisioningCertificate.State;
import org.mayday.setup.boundary.UnknownCertificate;
import org.mayday.setup.boundary.UnsuitableCertificate;
import org.mayday.vault.control.TestVault;

class CertificateBookTest {
  private static final String PASSWORD = "file password";

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(NOW);
  private final SetupAuthority authority = new SetupAuthority();
  private final CertificateBook book =
      new CertificateBook(
          database.entityManager(), TestVault.seal(), TestSettings.SMALL, ServerRole.ALL, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private ProvisioningCertificate add(byte[] file) {
    return database.inTransaction(em -> book.add(file, PASSWORD, "ann"));
  }

  private List<ProvisioningCertificate> all() {
    return database.inTransaction(em -> book.all());
  }

  @Test
  void keepsACertificateAndGivesItsKeyBack() throws Exception {
    ProvisioningCertificate added = add(authority.file(PASSWORD));
    assertThat(all()).containsExactly(added);
    assertThat(added.suffix()).isEqualTo("corp.example.com");
    assertThat(added.rootSha256())
        .isEqualTo(ProvisioningIdentity.hash(authority.root, "SHA-256"))
        .hasSize(64);
    assertThat(added.rootSha1()).hasSize(40);
    assertThat(added.rootSha384()).hasSize(96);
    assertThat(added.addedBy()).isEqualTo("ann");
    ProvisioningIdentity back = database.inTransaction(em -> book.identity(added.id()));
    assertThat(back.key().getEncoded()).isEqualTo(authority.identity().key().getEncoded());
    assertThat(back.chain()).hasSize(3).endsWith(authority.middle, authority.root);
  }

  @Test
  void writesNothingOfTheKeyReadable() throws Exception {
    add(authority.file(PASSWORD));
    String key = authority.identity().text().lines().findFirst().orElseThrow();
    try (var connection = database.connection();
        var rows =
            connection.createStatement().executeQuery("select sealed from provisioning_key")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).startsWith("v1:").doesNotContain(key.substring(0, 40));
    }
  }

  @Test
  void refusesWhatItHasOrCannotRead() {
    byte[] file = authority.file(PASSWORD);
    add(file);
    assertThatThrownBy(() -> add(file)).hasMessageContaining("there already");
    assertThatThrownBy(() -> add(authority.file("another")))
        .isInstanceOf(UnsuitableCertificate.class)
        .hasMessageContaining("password does not open");
    assertThatThrownBy(() -> add("no file at all".getBytes(UTF_8)))
        .isInstanceOf(UnsuitableCertificate.class)
        .hasMessageContaining("no PKCS#12 file");
    assertThatThrownBy(() -> add(new byte[CertificateBook.LARGEST_FILE + 1]))
        .isInstanceOf(UnsuitableCertificate.class)
        .hasMessageContaining("64 KiB");
    assertThat(all()).hasSize(1);
  }

  @Test
  void removesACertificateWithItsKey() throws Exception {
    UUID id = add(authority.file(PASSWORD)).id();
    database.inTransaction(() -> book.remove(id));
    assertThat(all()).isEmpty();
    try (var connection = database.connection();
        var rows = connection.createStatement().executeQuery("select * from provisioning_key")) {
      assertThat(rows.next()).isFalse();
    }
    assertThatThrownBy(() -> database.inTransaction(() -> book.remove(id)))
        .isInstanceOf(UnknownCertificate.class);
  }

  @Test
  void warnsOnceADayFromThirtyDaysBeforeTheEnd() {
    TestAnnouncements announced = new TestAnnouncements(database, clock);
    CertificateWarning warning = new CertificateWarning(book, announced.announcer, clock);
    add(authority.file(PASSWORD));
    Runnable warn = () -> database.inTransaction(warning::warn);
    warn.run();
    assertThat(announced.types("setup")).isEmpty();
    clock.pass(Duration.ofDays(71));
    assertThat(all().get(0).state()).isEqualTo(State.EXPIRING);
    warn.run();
    warn.run();
    assertThat(announced.types("setup")).containsExactly("certificate.expiring");
    clock.pass(Duration.ofDays(30));
    warn.run();
    assertThat(announced.types("setup")).hasSize(2);
    assertThat(all().get(0).state()).isEqualTo(State.EXPIRED);
  }
}
