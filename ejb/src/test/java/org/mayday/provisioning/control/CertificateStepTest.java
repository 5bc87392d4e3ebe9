package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.authority.control.PcCertificates;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.schema.TestDatabase;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.firmware.Firmware;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.platform.Certificates;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.web.HttpRequest;
import org.mayday.simulator.wsman.WsmanService;
import org.mayday.vault.control.MpsLogin;
import org.mayday.vault.control.NextMpsLogins;
import org.mayday.vault.control.TestVault;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;

/** A PC gets one key pair and one certificate, and loses them again, wherever the tunnel ends. */
class CertificateStepTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Setup NOTHING = new Setup(List.of(), List.of(), 0, List.of());
  private static KeyPair authority;

  private final TestDatabase database = TestDatabase.create();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final TestAnnouncements announced = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final NextMpsLogins next = NextMpsLogins.of(database.entityManager(), fleet.vault);
  private final LoginChange logins =
      new LoginChange(
          database.entityManager(),
          announced,
          next,
          fleet.directory,
          TestVault.seal(),
          fleet.changed);
  private final SetupBook book =
      new SetupBook(
          database.entityManager(), announced, fleet.vault, logins, announced.announcer, clock);
  private final CertificateStep step = new CertificateStep(logins, new Authority());
  private final SimulatedPc firmware = pc();
  private final WsmanService service =
      new WsmanService(firmware.personality(), new Firmware(firmware), Optional.empty());
  private UUID pc = fleet.registered("pc-0");
  private int exchanges;
  private int end = Integer.MAX_VALUE;

  @BeforeAll
  static void authority() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    authority = generator.generateKeyPair();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static SimulatedPc pc() {
    var spec = new FleetGenerator(List.of("amt-12"), 7).make(1).get(0);
    return new SimulatedPc(spec.identity(), spec.personality(), Pace.OFFICE, new Still());
  }

  /** Has something wanted of a PC; its firmware stays. */
  private void begin(Job.Purpose purpose) {
    book.begin(pc, new SetupBook.Wanted("Outside", 1, purpose, false), NOTHING, "sue");
  }

  private Site site() {
    WsmanTransport way =
        (request, deadline) -> {
          if (exchanges++ >= end) {
            throw cut();
          }
          byte[] answer =
              service
                  .answer(new HttpRequest("POST", "/wsman", Map.of(), request.envelope()))
                  .text()
                  .getBytes(StandardCharsets.UTF_8);
          if (exchanges >= end) {
            throw cut(); // done, but nobody hears of it
          }
          return answer;
        };
    Goal goal = new Goal(List.of(), List.of(), 0, List.of(), true);
    return new Site(
        new WsmanClient(way, WsmanSettings.within(Duration.ofSeconds(30))),
        book.find(pc).orElseThrow(),
        goal);
  }

  private static WsmanTransportException cut() {
    return new WsmanTransportException(WsmanTransportException.Kind.CUT, "in the test");
  }

  /** Does a step, cut off after so many exchanges; whether it came to its end. */
  private boolean performed(Step some, int cutAfter) throws OperationFailed, AwaitingCall {
    exchanges = 0;
    end = cutAfter;
    try {
      some.perform(site(), NOTHING);
      return true;
    } catch (WsmanException e) {
      return false;
    } finally {
      end = Integer.MAX_VALUE;
    }
  }

  private int keys() {
    return firmware.additions().of(Certificates.KEY).size();
  }

  private Optional<MpsLogin> kept() {
    return Optional.ofNullable(
        database.inTransaction(em -> fleet.vault.mpsLogins(List.of(pc))).get(pc));
  }

  @Test
  void leavesNoOrphansWhereverTheTunnelEnds() throws Exception {
    FormerCertificateStep removal = new FormerCertificateStep(logins);
    boolean whole = false;
    for (int cut = 1; !whole; cut++) {
      pc = fleet.registered("pc-" + cut);
      begin(Job.Purpose.APPLY);
      whole = performed(step, cut);
      assertThat(performed(step, Integer.MAX_VALUE)).isTrue();
      Identity identity = logins.identity(pc);
      assertThat(keys()).as("keys after a cut at %d", cut).isEqualTo(1);
      assertThat(firmware.certificates().count()).as("certificates, %d", cut).isEqualTo(1);
      assertThat(identity.keysBefore()).isNull();
      String fingerprint = Identity.fingerprint(identity.next());
      assertThat(kept()).hasValueSatisfying(it -> assertThat(it.isGiven(fingerprint)).isTrue());

      begin(Job.Purpose.REMOVE);
      logins.drop(pc);
      performed(removal, cut);
      assertThat(performed(removal, Integer.MAX_VALUE)).isTrue();
      assertThat(keys()).as("keys after removal, %d", cut).isZero();
      assertThat(firmware.certificates().count()).isZero();
      assertThat(kept()).hasValueSatisfying(it -> assertThat(it.isGiven(fingerprint)).isFalse());
      assertThat(logins.identity(pc)).isEqualTo(Identity.NONE);
    }
  }

  @Test
  void removesAKeyThatWasMadeForNothing() throws Exception {
    begin(Job.Purpose.APPLY);
    for (int cut = 1; keys() == 0; cut++) {
      performed(step, cut);
    }
    begin(Job.Purpose.REMOVE);
    assertThat(performed(new FormerCertificateStep(logins), Integer.MAX_VALUE)).isTrue();
    assertThat(keys()).isZero();
  }

  @Test
  void renewsWithAKeyOfItsOwnAndKeepsTheFormerOneUntilItIsProven() throws Exception {
    begin(Job.Purpose.APPLY);
    performed(step, Integer.MAX_VALUE);
    String first = logins.identity(pc).next();
    assertThat(logins.isProven(pc)).isFalse();
    database.inTransaction(() -> next.prove(pc));
    assertThat(logins.isProven(pc)).isTrue();
    logins.adopt(pc);
    assertThat(isRequired()).isTrue();

    performed(step, Integer.MAX_VALUE);
    assertThat(keys()).as("nothing is due").isEqualTo(1);
    logins.identity(pc, Identity::renewing);
    performed(step, Integer.MAX_VALUE);
    assertThat(keys()).isEqualTo(2);
    assertThat(logins.identity(pc).present()).isEqualTo(first);
    String second = Identity.fingerprint(logins.identity(pc).next());
    assertThat(kept().orElseThrow().isGiven(Identity.fingerprint(first))).isTrue();
    assertThat(kept().orElseThrow().isGiven(second)).isTrue();

    logins.adopt(pc);
    performed(new FormerCertificateStep(logins), Integer.MAX_VALUE);
    assertThat(keys()).isEqualTo(1);
    assertThat(kept().orElseThrow().isGiven(Identity.fingerprint(first))).isFalse();
    assertThat(kept().orElseThrow().isGiven(second)).isTrue();
  }

  @Test
  void provesItselfAsBeforeWhenTheProfileIsGone() throws Exception {
    begin(Job.Purpose.APPLY);
    performed(step, Integer.MAX_VALUE);
    logins.adopt(pc);
    begin(Job.Purpose.REMOVE);
    String user = logins.password(pc).user();
    assertThat(logins.pending(pc)).isEqualTo(new LoginChange.Pending(user, ""));
    logins.adopt(pc);
    assertThat(isRequired()).isFalse();
    assertThat(kept().orElseThrow().username()).isEqualTo(user);
    assertThat(kept().orElseThrow().isPinned()).isFalse();
    performed(new FormerCertificateStep(logins), Integer.MAX_VALUE);
    assertThat(keys()).isZero();
  }

  private boolean isRequired() {
    return database
        .inTransaction(em -> fleet.directory.find(pc))
        .orElseThrow()
        .certificateRequired();
  }

  /** Issues what it is asked for. */
  private static final class Authority extends PcCertificates {
    private int count;

    @Override
    public synchronized X509Certificate client(UUID platform, RSAPublicKey key) {
      X500Principal name = new X500Principal("CN=Authority");
      try {
        return new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(++count),
                        Date.from(NOW),
                        Date.from(NOW.plus(Duration.ofDays(730))),
                        PcCertificates.subject(platform),
                        key)
                    .build(
                        new JcaContentSignerBuilder("SHA256withRSA")
                            .build(authority.getPrivate())));
      } catch (GeneralSecurityException | OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
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
