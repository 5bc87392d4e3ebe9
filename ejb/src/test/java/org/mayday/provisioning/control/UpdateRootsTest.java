package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.authority.control.RootChange;
import org.mayday.authority.control.RootPlan;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsFacts;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Wires;
import org.mayday.operation.control.WorkFake;
import org.mayday.provisioning.boundary.RolloverOthers;
import org.mayday.provisioning.entity.RootTrustRow;
import org.mayday.schema.TestDatabase;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.firmware.Firmware;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.web.HttpRequest;
import org.mayday.simulator.wsman.WsmanService;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.NextMpsLogins;
import org.mayday.vault.control.TestVault;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;

/** A PC trusts two roots for a while, and never none. */
class UpdateRootsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID PC =
      UUID.fromString("4c444544-4b00-4210-8033-b7c04f504633"); // WorkFake
  private static X509Certificate former;
  private static X509Certificate fresh;

  private final TestDatabase database = TestDatabase.create();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final TestAnnouncements announced = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final Change change = new Change();
  private final RootBook book =
      new RootBook(database.entityManager(), announced, change, fleet.directory);
  private final UpdateRoots operation = new UpdateRoots();
  private final SimulatedPc firmware = pc();
  private final WsmanService service =
      new WsmanService(firmware.personality(), new Firmware(firmware), Optional.empty());
  private Instant openedAt = NOW.minusSeconds(60);
  private int exchanges;
  private int end = Integer.MAX_VALUE;

  @BeforeAll
  static void roots() throws Exception {
    former = root("CN=Former");
    fresh = root("CN=Fresh");
  }

  @BeforeEach
  void begin() {
    fleet.register(PC, "tern-07");
    SetupBook setups =
        new SetupBook(
            database.entityManager(),
            announced,
            fleet.vault,
            new LoginChange(
                database.entityManager(),
                announced,
                NextMpsLogins.of(database.entityManager(), fleet.vault),
                fleet.directory,
                TestVault.seal(),
                fleet.changed),
            announced.announcer,
            clock);
    Setup nothing = new Setup(List.of(), List.of(), 0, List.of());
    setups.begin(PC, new SetupBook.Wanted("Outside", 1, Job.Purpose.APPLY, false), nothing, "sue");
    operation.book = book;
    operation.setups = setups;
    operation.wires = new Tunnel();
    firmware.certificates().add(former, true);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Map<String, String> performed() throws Exception {
    WsmanTransport way =
        (request, deadline) -> {
          exchanges++;
          String answer =
              service
                  .answer(new HttpRequest("POST", "/wsman", Map.of(), request.envelope()))
                  .text();
          if (exchanges >= end) {
            throw new WsmanTransportException(WsmanTransportException.Kind.CUT, "in the test");
          }
          return answer.getBytes(StandardCharsets.UTF_8);
        };
    exchanges = 0;
    WsmanClient client = new WsmanClient(way, WsmanSettings.within(Duration.ofSeconds(30)));
    WorkFake work =
        new WorkFake(
            client, Arguments.of(operation.info(), Map.of()), "12.0.67", new ArrayList<>());
    return operation.perform(work).parts().get(0).items().get(0);
  }

  private boolean trusts() {
    return database.inTransaction(em -> book.pcs(change.plan)).get(0).trustsNew();
  }

  private boolean isDue(boolean used) {
    return book.resume(PC, UUID.randomUUID(), new RootBook.Under(change.plan, used));
  }

  @Test
  void givesTheNewRootFirstAndTakesTheFormerOneInATunnelUnderTheNewOne() throws Exception {
    assertThat(isDue(false)).isTrue();
    assertThat(performed()).containsEntry("newAdded", "yes").containsEntry("formerRemoved", "no");
    assertThat(firmware.certificates().roots()).containsExactlyInAnyOrder(former, fresh);
    assertThat(trusts()).isTrue();
    assertThat(isDue(false)).as("it has what it needs").isFalse();
    assertThat(performed()).containsEntry("newAdded", "no");

    change.decided(NOW);
    assertThat(isDue(true)).isTrue();
    assertThat(performed()).as("this tunnel is older").containsEntry("formerRemoved", "no");
    assertThat(firmware.certificates().roots()).hasSize(2);
    openedAt = NOW.plusSeconds(60);
    assertThat(performed()).containsEntry("formerRemoved", "yes");
    assertThat(firmware.certificates().roots()).containsExactly(fresh);
    assertThat(isDue(true)).isFalse();
  }

  @Test
  void isDueOncePerTunnel() {
    UUID tunnel = UUID.randomUUID();
    RootBook.Under under = new RootBook.Under(change.plan, false);
    assertThat(book.resume(PC, tunnel, under)).isTrue();
    assertThat(book.resume(PC, tunnel, under)).isFalse();
    assertThat(book.resume(UUID.randomUUID(), tunnel, under)).as("no profile").isFalse();
  }

  @Test
  void countsPcsWithoutAProfileUntilTheyAreSeenToTrustTheNewRoot() {
    fleet.registered("never");
    UUID called = fleet.registered("called");
    UUID off = fleet.registered("off");
    database.inTransaction(
        () -> {
          fleet.directory.connected(called, "192.0.2.9", "USER", "4433", NOW);
          fleet.directory.connected(off, "192.0.2.10", "USER", "4433", NOW);
        });
    database.execute("update platform set enabled = false where uuid = '" + off + "'");
    assertThat(others()).isEqualTo(new RolloverOthers(2, List.of("called", "off")));
    book.trusts(called, change.plan);
    book.trusts(called, change.plan);
    assertThat(others()).isEqualTo(new RolloverOthers(1, List.of("off")));
    book.trusts(off, change.plan);
    assertThat(others().count()).isZero();
  }

  @Test
  void forgetsWhatAPcTrustedThatIsRemoved() {
    UUID called = fleet.registered("called");
    book.trusts(called, change.plan);
    database.inTransaction(() -> fleet.store.remove(called));
    RootTrustRow kept =
        database.inTransaction(em -> em.find(RootTrustRow.class, called.toString()));
    assertThat(kept).isNull();
  }

  private RolloverOthers others() {
    return database.inTransaction(em -> book.others(change.plan));
  }

  @Test
  void neverLeavesThePcWithoutARootWhateverAnswerGetsLost() throws Exception {
    change.decided(NOW);
    openedAt = NOW.plusSeconds(60);
    boolean whole = false;
    for (int cut = 1; !whole; cut++) {
      end = cut;
      try {
        performed();
        whole = true;
      } catch (WsmanTransportException e) {
        assertThat(firmware.certificates().roots()).isNotEmpty();
        if (!firmware.certificates().roots().contains(former)) {
          assertThat(firmware.certificates().roots()).containsExactly(fresh);
        }
      }
    }
    assertThat(firmware.certificates().roots()).containsExactly(fresh);
    assertThat(trusts()).isTrue();
  }

  @Test
  void leavesARootThatOthersBroughtUnlessItCameWithTheProfile() throws Exception {
    change.decided(NOW);
    openedAt = NOW.plusSeconds(60);
    change.plan = change.plan(false, NOW);
    assertThat(performed()).containsEntry("formerRemoved", "no");
    assertThat(firmware.certificates().roots()).containsExactlyInAnyOrder(former, fresh);
    operation.setups.root(PC, "Intel(r) AMT Certificate: Handle: 1");
    assertThat(performed()).containsEntry("formerRemoved", "yes");
  }

  private static SimulatedPc pc() {
    var spec = new FleetGenerator(List.of("amt-12"), 7).make(1).get(0);
    return new SimulatedPc(spec.identity(), spec.personality(), Pace.OFFICE, new Still());
  }

  private static X509Certificate root(String subject) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    X500Principal name = new X500Principal(subject);
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(NOW),
                    Date.from(NOW.plus(Duration.ofDays(730))),
                    name,
                    pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }

  /** A change that is under way. */
  private static final class Change extends RootChange {
    private RootPlan plan = plan(true, null);

    RootPlan plan(boolean own, @Nullable Instant decidedAt) {
      return new RootPlan("a1", fresh, former, own, "root", NOW, null, decidedAt);
    }

    void decided(Instant at) {
      plan = plan(true, at);
    }

    @Override
    public Optional<RootPlan> current() {
      return Optional.of(plan);
    }

    @Override
    public boolean isUsed(RootPlan some) {
      return some.decidedAt() != null;
    }
  }

  /** The tunnel of the PC. */
  private final class Tunnel implements Wires {
    @Override
    public Optional<LiveTunnel> tunnel(UUID platform) {
      return Optional.of(
          new LiveTunnel(
              UUID.randomUUID(),
              platform,
              1,
              new InetSocketAddress("192.0.2.1", 40000),
              TlsFacts.NONE,
              openedAt,
              openedAt,
              Set.of(16992),
              0));
    }

    @Override
    public Optional<LiveTunnel> tunnel(UUID platform, Duration patience) {
      return tunnel(platform);
    }

    @Override
    public Wire wire(LiveTunnel tunnel, int port, boolean tls, AmtCredentials credentials) {
      throw new UnsupportedOperationException();
    }
  }

  /** A clock that stands, and rings never. */
  private record Still() implements Clockwork {
    @Override
    public Instant now() {
      return NOW;
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
      return () -> {};
    }
  }
}
