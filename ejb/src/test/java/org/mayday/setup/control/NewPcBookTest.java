package org.mayday.setup.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mayday.setup.control.SetupAuthority.NOW;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.HelloHash;
import org.mayday.mps.api.HelloHash.Algorithm;
import org.mayday.mps.api.SetupHello;
import org.mayday.role.boundary.ServerRole;
import org.mayday.schema.TestDatabase;
import org.mayday.setup.boundary.NewPc;
import org.mayday.setup.boundary.NewPcPage;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.vault.control.TestVault;

class NewPcBookTest {
  private static final String STRANGE = "ab".repeat(32);

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(NOW);
  private final TestAnnouncements announced = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final SetupAuthority authority = new SetupAuthority();
  private final CertificateBook certificates =
      new CertificateBook(
          database.entityManager(), TestVault.seal(), TestSettings.SMALL, ServerRole.ALL, clock);
  private final NewPcBook book =
      new NewPcBook(
          database.entityManager(),
          certificates,
          new SetupStore(database.entityManager(), new SetupNews(announced.announcer), clock),
          fleet.directory,
          announced.announcer,
          TestSettings.SMALL,
          clock);

  @AfterEach
  void close() {
    database.close();
  }

  private void hears(UUID pc, String address, int version, HelloHash... hashes) {
    try {
      SetupHello hello =
          new SetupHello(
              UUID.randomUUID(),
              pc,
              InetAddress.getByName(address),
              false,
              version,
              0,
              version == 2 ? "4444-444" : "",
              List.of(hashes),
              clock.instant());
      database.inTransaction(() -> book.heard(hello));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private NewPcPage all() {
    return database.inTransaction(em -> book.find(0, 100));
  }

  private NewPc only() {
    return all().pcs().get(0);
  }

  @Test
  void keepsWhatAPcSaidLast() {
    UUID pc = UUID.randomUUID();
    hears(pc, "192.0.2.7", 1);
    clock.pass(Duration.ofSeconds(20));
    hears(pc, "2001:db8::7", 3, new HelloHash(Algorithm.SHA256, STRANGE));
    NewPc told = only();
    assertThat(told.address()).isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(told.hellos()).isEqualTo(2);
    assertThat(told.firstAt()).isEqualTo(NOW);
    assertThat(told.lastAt()).isEqualTo(NOW.plusSeconds(20));
    assertThat(told.hashes()).extracting("hex").containsExactly(STRANGE);
    assertThat(announced.types("setup")).containsExactly("waiting");
  }

  @Test
  void saysWhichCertificateFitsAndWhyNoneDoes() {
    UUID pc = UUID.randomUUID();
    String root = ProvisioningIdentity.hash(authority.root, "SHA-256");
    hears(pc, "192.0.2.7", 3, new HelloHash(Algorithm.SHA256, root));
    assertThat(only().obstacle()).contains("no provisioning certificate");
    database.inTransaction(em -> certificates.add(authority.file("pw"), "pw", "ann"));
    assertThat(only().obstacle()).isNull();
    assertThat(only().suffixes()).containsExactly("corp.example.com");
    hears(pc, "192.0.2.7", 3, new HelloHash(Algorithm.SHA256, STRANGE));
    assertThat(only().obstacle()).contains("1 hashes of other roots");
    String old = ProvisioningIdentity.hash(authority.root, "SHA-1");
    hears(pc, "192.0.2.7", 3, new HelloHash(Algorithm.SHA1, old));
    assertThat(only().obstacle()).isNull();
    hears(pc, "192.0.2.7", 1);
    assertThat(only().obstacle()).as("it did not say what it knows").isNull();
    hears(pc, "192.0.2.7", 2);
    assertThat(only().obstacle()).contains("TLS-PSK", "4444-444");
    clock.pass(Duration.ofDays(101));
    hears(pc, "192.0.2.7", 1);
    assertThat(only().obstacle()).contains("has ended");
  }

  @Test
  void tellsTheNameOfAPcThatTheDeskKnows() {
    UUID pc = fleet.registered("ward-17");
    hears(pc, "192.0.2.7", 1);
    hears(UUID.randomUUID(), "192.0.2.8", 1);
    assertThat(all().pcs()).extracting(NewPc::name).containsExactlyInAnyOrder("ward-17", null);
  }

  @Test
  void keepsSoManyOfAnAddressAndInAll() {
    UUID first = UUID.randomUUID();
    hears(first, "192.0.2.7", 1);
    for (int i = 0; i < 10; i++) {
      clock.pass(Duration.ofSeconds(1));
      hears(UUID.randomUUID(), "192.0.2.7", 1);
    }
    assertThat(all().total()).isEqualTo(10);
    assertThat(all().pcs()).extracting(NewPc::platform).doesNotContain(first);
    for (int i = 0; i < 9; i++) {
      clock.pass(Duration.ofSeconds(1));
      hears(UUID.randomUUID(), "192.0.2." + (100 + i), 1);
    }
    assertThat(all().total()).isEqualTo(12);
    assertThat(all().pcs().stream().filter(pc -> pc.address().equals("192.0.2.7"))).hasSize(3);
  }

  @Test
  void forgetsOnRequestAndByAge() {
    UUID pc = UUID.randomUUID();
    hears(pc, "192.0.2.7", 1);
    hears(UUID.randomUUID(), "192.0.2.7", 1);
    database.inTransaction(() -> book.forget(pc));
    assertThat(all().total()).isEqualTo(1);
    assertThatThrownBy(() -> database.inTransaction(() -> book.forget(pc)))
        .isInstanceOf(UnknownNewPc.class);
    clock.pass(Duration.ofDays(14).plusSeconds(1));
    int trimmed = database.inTransaction(em -> book.trim());
    assertThat(trimmed).isEqualTo(1);
    assertThat(all().total()).isZero();
  }
}
