package org.mayday.bridge.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.bridge.boundary.BridgeLimits;
import org.mayday.bridge.boundary.BridgeMessage;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.BridgeRefused.Kind;
import org.mayday.bridge.boundary.SignedRequest;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.schema.TestDatabase;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.http.SignedMessage;

class DigestBridgeTest {
  private static final String HERE = "/mayday/wsman/pc-1";
  private static final String ADDRESS = "192.0.2.7";
  private static final BridgeMessage GET =
      new BridgeMessage("Get CIM_Chip", Role.VIEWER, Optional.empty(), new byte[] {1, 2});

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final FleetControls fleet = FleetControls.in(database);
  private final UUID pc = fleet.registered("PC-1");
  private final UUID other = fleet.registered("pc-2");
  private final BridgeSettings settings = settings(true);
  private final List<SignedMessage> sent = new ArrayList<>();
  private final Passages passages = new Passages(settings.passages());
  private RawAnswer answer = new RawAnswer(200, Map.of(), new byte[] {3});
  private boolean connected = true;
  private final DigestBridge bridge = bridge(settings);

  private static BridgeSettings settings(boolean digest) {
    return new BridgeSettings(
        new BridgeLimits(digest, "", 10_000, Duration.ofSeconds(5)),
        10_000,
        Duration.ofSeconds(5),
        2,
        Duration.ofMinutes(15),
        3,
        3);
  }

  private DigestBridge bridge(BridgeSettings some) {
    Firmware firmware =
        new Firmware() {
          @Override
          public boolean connected(UUID platform) {
            return connected;
          }

          @Override
          public RawAnswer post(UUID platform, SignedMessage message, Duration deadline) {
            sent.add(message);
            return answer;
          }
        };
    return new DigestBridge(
        new PcNames(fleet.directory, new TestAnnouncements(database, clock)),
        firmware,
        new Guesses(some, clock),
        passages,
        some);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static SignedRequest signedFor(String uri) {
    String header = "Digest username=\"admin\", realm=\"r\", uri=\"" + uri + "\", response=\"x\"";
    return new SignedRequest(HERE, header, "application/soap+xml", ADDRESS, GET);
  }

  private void refused(boolean stale) {
    String challenge = "Digest realm=\"r\", nonce=\"1\",stale=\"" + stale + "\",qop=\"auth\"";
    answer = new RawAnswer(401, Map.of("WWW-Authenticate", List.of(challenge)), new byte[0]);
  }

  private static void assertRefused(Kind kind, Asking asking) {
    assertThatThrownBy(asking::ask)
        .isInstanceOfSatisfying(BridgeRefused.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void sendsWhatWasSignedToTheUriThatWasSigned() throws Exception {
    for (String uri : List.of("/wsman", HERE)) {
      SignedRequest request = signedFor(uri);
      assertThat(bridge.pass(pc, request).raw()).isEqualTo(answer);
      SignedMessage last = sent.get(sent.size() - 1);
      assertThat(last.target()).isEqualTo(uri);
      assertThat(last.authorization()).isEqualTo(request.authorization());
      assertThat(last.contentType()).isEqualTo("application/soap+xml");
      assertThat(last.body()).isSameAs(GET.bytes());
    }
  }

  @Test
  void asksThePcForNoOtherPage() {
    for (String uri : List.of("/amt-storage", "/", "/wsman/", HERE + "?x", "http://x/wsman", "")) {
      assertRefused(Kind.WRONG_URI, () -> bridge.pass(pc, signedFor(uri)));
    }
    String twice = "Digest uri=\"/wsman\", uri=\"/index.htm\"";
    assertRefused(
        Kind.WRONG_URI, () -> bridge.pass(pc, new SignedRequest(HERE, twice, null, ADDRESS, GET)));
    assertThat(sent).isEmpty();
  }

  @Test
  void pausesThePcAfterWrongPasswordsAndTheirAddressForAllPcs() throws Exception {
    refused(false);
    for (int i = 0; i < 2; i++) {
      assertThat(bridge.knock("pc-1", ADDRESS)).isEqualTo(pc);
      bridge.pass(pc, signedFor("/wsman"));
    }
    assertRefused(Kind.TOO_MANY, () -> bridge.knock("pc-1", "192.0.2.8"));
    assertRefused(Kind.TOO_MANY, () -> bridge.knock("pc-2", ADDRESS));
    assertThat(bridge.knock("pc-2", "192.0.2.8")).isEqualTo(other);
    clock.pass(Duration.ofMinutes(15));
    assertThat(bridge.knock("pc-1", ADDRESS)).isEqualTo(pc);
  }

  @Test
  void doesNotForgetWrongPasswordsForARightOne() throws Exception {
    RawAnswer right = answer;
    for (int i = 0; i < 2; i++) {
      refused(false);
      bridge.pass(pc, signedFor("/wsman"));
      answer = right;
      bridge.pass(pc, signedFor("/wsman"));
    }
    assertRefused(Kind.TOO_MANY, () -> bridge.knock("pc-1", ADDRESS));
  }

  @Test
  void doesNotCountAnOldNonceAsAWrongPassword() throws Exception {
    refused(true);
    for (int i = 0; i < 5; i++) {
      bridge.pass(pc, signedFor("/wsman"));
    }
    assertThat(bridge.knock("pc-1", ADDRESS)).isEqualTo(pc);
  }

  @Test
  void asksForAChallengeWithoutBodyAndOnlySoOften() throws Exception {
    refused(false);
    for (int i = 0; i < 3; i++) {
      assertThat(bridge.challenge(pc, ADDRESS).status()).isEqualTo(401);
    }
    assertThat(sent.get(0).target()).isEqualTo("/wsman");
    assertThat(sent.get(0).authorization()).isNull();
    assertThat(sent.get(0).body()).isEmpty();
    assertRefused(Kind.TOO_MANY, () -> bridge.challenge(pc, ADDRESS));
    assertThat(bridge.challenge(pc, "192.0.2.8").status()).isEqualTo(401);
    clock.pass(Duration.ofMinutes(1));
    assertThat(bridge.challenge(pc, ADDRESS).status()).isEqualTo(401);
    assertThat(bridge.knock("pc-1", ADDRESS)).as("a challenge is no guess").isEqualTo(pc);
  }

  @Test
  void doesNotTellStrangersWhichPcsThereAre() {
    connected = false;
    assertRefused(Kind.AWAY, () -> bridge.knock("pc-1", ADDRESS));
    assertRefused(Kind.AWAY, () -> bridge.knock("nothing", ADDRESS));
    assertRefused(Kind.AWAY, () -> bridge.knock(UUID.randomUUID().toString(), ADDRESS));
    assertRefused(Kind.AWAY, () -> bridge.knock("", ADDRESS));
  }

  @Test
  void refusesNamesThatSeveralPcsHave() {
    fleet.registered("pc-1");
    assertRefused(Kind.AMBIGUOUS, () -> bridge.knock("pc-1", ADDRESS));
  }

  @Test
  void hasLimitsForOnePcAndForAll() throws Exception {
    assertThat(passages.enter(pc)).isTrue();
    assertThat(passages.enter(pc)).isTrue();
    assertRefused(Kind.BUSY, () -> bridge.pass(pc, signedFor("/wsman")));
    assertThat(passages.enter(other)).isTrue();
    assertRefused(Kind.BUSY, () -> bridge.pass(other, signedFor("/wsman")));
    passages.leave(pc);
    assertThat(bridge.pass(other, signedFor("/wsman")).raw().status()).isEqualTo(200);
    assertThat(bridge.pass(pc, signedFor("/wsman")).raw().status()).isEqualTo(200);
  }

  @Test
  void canBeOff() {
    assertRefused(Kind.OFF, () -> bridge(settings(false)).knock("pc-1", ADDRESS));
  }

  /** Something that may be refused. */
  @FunctionalInterface
  private interface Asking {
    void ask() throws BridgeRefused, OperationFailed;
  }
}
