package org.mayday.authority.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.fleet.control.FleetControls;
import org.mayday.home.control.Home;
import org.mayday.home.control.HomeSettings;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.StartFailure;
import org.mayday.schema.TestDatabase;

/** The root of the gateway is followed by another, whatever breaks off in between. */
class RootChangeTest {
  private final TestDatabase database = TestDatabase.create();
  private final Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
  private final List<RootDecided> decided = new ArrayList<>();
  private RootChange change;
  private GatewayCertificate gateway;

  @TempDir Path directory;

  @BeforeEach
  void start() {
    gateway = started();
    change = new RootChange();
    change.gateway = gateway;
    change.rollovers = gateway.rollovers;
    change.decided = new FleetControls.Told<>(decided::add);
    change.clock = clock;
  }

  @AfterEach
  void close() {
    database.close();
  }

  private GatewayCertificate started() {
    GatewayCertificate fresh = new GatewayCertificate();
    fresh.home = Home.at(new HomeSettings(directory, Optional.empty()));
    fresh.issued = IssuedStores.in(database.entityManager());
    fresh.clients = ClientCertificates.in(database.entityManager());
    fresh.rollovers = RootRollovers.in(database.entityManager());
    fresh.settings =
        new AuthoritySettings(
            List.of("mps.example.com"),
            KeyKinds.RSA,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Duration.ofDays(30));
    fresh.clock = clock;
    database.inTransaction(em -> fresh.refresh());
    return fresh;
  }

  private RootPlan begin() {
    database.inTransaction(() -> change.begin(null, "root"));
    return current().orElseThrow();
  }

  private Optional<RootPlan> current() {
    return database.inTransaction(em -> change.current());
  }

  private boolean refreshed() {
    return database.inTransaction(em -> gateway.refreshIfDue());
  }

  @Test
  void changesNothingBeforeItIsDecidedAndThenIssuesUnderTheNewRoot() throws Exception {
    X509Certificate former = gateway.root();
    RootPlan plan = begin();
    assertThat(plan.former()).isEqualTo(former);
    assertThat(plan.root()).isNotEqualTo(former);
    assertThat(plan.own()).isTrue();
    assertThat(refreshed()).as("it is only given to PCs").isFalse();
    assertThat(started().root()).isEqualTo(former);
    assertThat(change.isUsed(plan)).isFalse();

    database.inTransaction(() -> change.decide("ann"));
    assertThat(decided).containsExactly(new RootDecided(plan.sha256()));
    assertThat(refreshed()).isTrue();
    assertThat(change.isUsed(plan)).isTrue();
    gateway.identity().chain().get(0).verify(plan.root().getPublicKey());
    assertThat(Files.readString(directory.resolve("mps-root.pem")))
        .isEqualTo(CertificateText.pem(plan.root()));
    assertThat(refreshed()).isFalse();
    assertThat(started().identity().chain()).isEqualTo(gateway.identity().chain());
    assertThat(current().orElseThrow().decidedBy()).isEqualTo("ann");
    database.inTransaction(change::end);
    assertThat(current()).isEmpty();
  }

  @Test
  void believesWhatTheFormerRootHasIssuedForPcs() {
    X509Certificate former = gateway.root();
    database.inTransaction(
        () -> gateway.clients.issued(java.util.UUID.randomUUID(), former, clock.instant()));
    RootPlan plan = begin();
    database.inTransaction(() -> change.decide("ann"));
    refreshed();
    assertThat(gateway.material().clientAuthorities()).containsExactly(plan.root(), former);
  }

  @Test
  void isKnownToTheDatabaseThoughItWasCutOffWhenTheStoreWasWritten() {
    RootPlan plan = begin();
    new OwnAuthority(gateway.home, gateway.issued, clock).takeNext(); // and no more than that
    assertThat(started().root()).isEqualTo(plan.root());
    assertThat(started().root()).isEqualTo(plan.root());
  }

  @Test
  void stillRefusesTheStoreOfAnotherDatabase() throws Exception {
    byte[] own = Files.readAllBytes(directory.resolve("authority.p12"));
    begin();
    database.inTransaction(() -> change.decide("ann"));
    refreshed();
    Files.write(directory.resolve("authority.p12"), own);
    assertThatThrownBy(this::started).isInstanceOf(StartFailure.class);
  }

  @Test
  void goesOnWithTheSameRootWhenItIsBegunAgain() {
    RootPlan first = begin();
    assertThatThrownBy(this::begin).isInstanceOf(RootRefused.class);
    database.inTransaction(change::end);
    assertThat(begin().sha256()).isEqualTo(first.sha256());
  }

  @Test
  void takesNoRootThatIsNoneAndNoneForItsOwnAuthority() {
    assertThatThrownBy(() -> database.inTransaction(() -> change.begin("nonsense", "root")))
        .isInstanceOf(RootRefused.class)
        .hasMessageContaining("makes its next root");
    assertThatThrownBy(() -> RootRollovers.brought("nonsense", clock.instant()))
        .isInstanceOf(RootRefused.class)
        .hasMessageContaining("PEM");
    String leaf = CertificateText.pem(gateway.identity().chain().get(0));
    assertThatThrownBy(() -> RootRollovers.brought(leaf, clock.instant()))
        .isInstanceOf(RootRefused.class)
        .hasMessageContaining("no root");
    X509Certificate root = gateway.root();
    String pem = CertificateText.pem(root);
    assertThat(RootRollovers.brought(pem, clock.instant())).isEqualTo(root);
    Instant late = root.getNotAfter().toInstant().plusSeconds(1);
    assertThatThrownBy(() -> RootRollovers.brought(pem, late))
        .isInstanceOf(RootRefused.class)
        .hasMessageContaining("does not hold");
  }
}
