package org.mayday.diagnosis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.diagnosis.boundary.Verdict.FAULT;
import static org.mayday.diagnosis.boundary.Verdict.FINE;
import static org.mayday.diagnosis.boundary.Verdict.SUSPECT;
import static org.mayday.diagnosis.boundary.Verdict.UNKNOWN;
import static org.mayday.diagnosis.control.Sketch.NOW;
import static org.mayday.diagnosis.control.Sketch.PC;
import static org.mayday.diagnosis.control.Sketch.refusal;
import static org.mayday.diagnosis.control.Sketch.standing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.authority.boundary.CertificateFlaw;
import org.mayday.diagnosis.boundary.Diagnosis;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.control.CallingSetup.Listener;
import org.mayday.diagnosis.control.CallingSetup.Rule;
import org.mayday.diagnosis.control.CallingSetup.Server;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Paused;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.presence.boundary.Twins;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/** Each reason, made true by one thing that is spoilt; all the rest stays as it was. */
class ReasonsTest {
  /** What a PC that is set up well and away cannot tell from here. */
  private static final Map<Reason, Verdict> USUAL =
      Arrays.stream(Reason.values())
          .collect(
              Collectors.toMap(
                  reason -> reason,
                  reason -> List.of(Reason.WAY, Reason.PLACE).contains(reason) ? UNKNOWN : FINE));

  private static Arguments spoilt(
      Reason reason, Verdict verdict, String words, Consumer<Sketch> how) {
    return Arguments.of(reason, verdict, words, how);
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        spoilt(Reason.SET_UP, FAULT, "disabled", it -> it.enabled = false),
        spoilt(
            Reason.PROFILE,
            SUSPECT,
            "no room for it",
            it -> it.standing = standing(Standing.State.BROKEN, "There is no room for it.")),
        spoilt(
            Reason.PROFILE,
            SUSPECT,
            "was broken off",
            it -> it.standing = standing(Standing.State.APPLYING, "")),
        spoilt(
            Reason.PROFILE,
            SUSPECT,
            "has not called",
            it -> it.standing = standing(Standing.State.AWAITING_CALL, "")),
        spoilt(
            Reason.LOGIN,
            FAULT,
            "wrong user name or password",
            it -> it.refusals.add(refusal("LOGIN", "WRONG_CREDENTIALS", "wrong"))),
        spoilt(
            Reason.LOGIN,
            FAULT,
            "shows none",
            it -> it.refusals.add(refusal("LOGIN", "CERTIFICATE_REQUIRED", "none"))),
        spoilt(
            Reason.LOGIN,
            FAULT,
            "order of bytes",
            it -> it.nearby.add(stranger("44454c4c-4b00-1042-8033-b7c04f504633", "x"))),
        spoilt(
            Reason.LOGIN,
            SUSPECT,
            "another UUID",
            it -> it.nearby.add(stranger("12345678-004b-4210-8033-b7c04f504633", "mps7"))),
        spoilt(
            Reason.HELD_BACK,
            FAULT,
            "has to wait",
            it -> it.paused.add(new Paused(Sketch.ADDRESS, PC, null, 9, NOW.plusSeconds(60)))),
        spoilt(
            Reason.HELD_BACK,
            SUSPECT,
            "from the address",
            it -> it.paused.add(new Paused(Sketch.ADDRESS, null, null, 9, NOW.plusSeconds(60)))),
        spoilt(
            Reason.TWIN,
            FAULT,
            "Two machines",
            it -> it.twins = new Twins(PC, "x", "192.0.2.1", "192.0.2.2", 5, 3, NOW, NOW)),
        spoilt(
            Reason.TWIN,
            FAULT,
            "not its alone",
            it -> it.refusals.add(refusal("VERSION", "BOGUS_PLATFORM", "all zero"))),
        spoilt(Reason.SERVER, FAULT, "knows no server", it -> it.servers.clear()),
        spoilt(
            Reason.SERVER,
            FAULT,
            "carries the name",
            it -> it.servers.set(0, new Server("server 0", "elsewhere.example.com", "", 4433))),
        spoilt(
            Reason.SERVER,
            FAULT,
            "carries the name",
            it -> it.servers.set(0, new Server("s", "mps.example.com", "old.example.com", 4433))),
        spoilt(
            Reason.SERVER,
            SUSPECT,
            "common name",
            it -> it.servers.set(0, new Server("s", "other.example.com", "", 4433))),
        spoilt(
            Reason.SERVER,
            SUSPECT,
            "port",
            it -> it.servers.set(0, new Server("s", "192.0.2.9", "MPS.example.com", 443))),
        spoilt(
            Reason.CERTIFICATE,
            FAULT,
            "No PC can accept",
            it ->
                it.certificates.set(
                    0,
                    Sketch.certificate("mps.example.com", new CertificateFlaw(true, "It ended.")))),
        spoilt(Reason.CERTIFICATE, FAULT, "does not trust", it -> it.roots = List.of("0123")),
        spoilt(
            Reason.CERTIFICATE,
            SUSPECT,
            "does not accept",
            it -> {
              it.roots = null;
              it.nearby.add(
                  failedTls("The PC does not trust the authority of the gateway's certificate."));
            }),
        spoilt(Reason.CLOCK, FAULT, "does not hold", it -> it.drift = -400L * 86_400),
        spoilt(Reason.CLOCK, FAULT, "does not hold", it -> it.drift = 400L * 86_400),
        spoilt(Reason.CLOCK, SUSPECT, "not so far", it -> it.drift = 4_000L),
        spoilt(
            Reason.CLOCK,
            SUSPECT,
            "for expired",
            it -> {
              it.drift = null;
              it.nearby.add(failedTls("The PC says that the gateway's certificate has expired."));
            }),
        spoilt(Reason.TLS, FAULT, "legacy listener", it -> it.lastListener = "legacy"),
        spoilt(
            Reason.WAY,
            SUSPECT,
            "does not take calls",
            it -> it.nearby.add(refusal("CONNECT", "ADDRESS_NOT_ALLOWED", "", null, null, MINUTE))),
        spoilt(
            Reason.WAY,
            SUSPECT,
            "ended the encryption",
            it ->
                it.nearby.add(
                    failedTls("The connection was closed in the middle of the handshake."))),
        spoilt(
            Reason.WAY,
            FINE,
            "browser",
            it ->
                it.nearby.add(
                    refusal("VERSION", "PROTOCOL_ERROR", "an HTTP request", null, null, MINUTE))),
        spoilt(Reason.PLACE, FAULT, "knows no domain", it -> it.homeDomains = List.of()),
        spoilt(Reason.PLACE, FAULT, "fixed address", it -> it.dhcp = false),
        spoilt(Reason.TRIGGERS, FAULT, "no rule for the help key", it -> it.rules.remove(0)),
        spoilt(
            Reason.TRIGGERS,
            FAULT,
            "switched off",
            it -> it.userCalls = UserInitiatedState.DISABLED),
        spoilt(Reason.TRIGGERS, SUSPECT, "only", it -> it.userCalls = UserInitiatedState.BIOS),
        spoilt(
            Reason.TRIGGERS,
            FAULT,
            "names no server",
            it ->
                it.rules.set(
                    0,
                    new Rule(
                        it.rules.get(0).trigger(),
                        it.rules.get(0).life(),
                        it.rules.get(0).period(),
                        Optional.of(List.of()),
                        false))),
        spoilt(Reason.INSIDE, SUSPECT, "is dead", it -> it.subscriptions = List.of()),
        spoilt(
            Reason.INSIDE,
            SUSPECT,
            "go elsewhere",
            it -> it.subscriptions = List.of(new Listener("Intel(r) AMT:All", "http://a/b"))),
        spoilt(Reason.INSIDE, SUSPECT, "is off", it -> it.hearsInside = false),
        spoilt(Reason.FIRMWARE, SUSPECT, "known for faults", it -> it.amtVersion = "11.8.50"),
        spoilt(
            Reason.ENDED,
            SUSPECT,
            "gateway stopped",
            it -> it.tunnels.set(0, Sketch.tunnel("PERIODIC", Duration.ofHours(2), "SHUTDOWN"))),
        spoilt(
            Reason.ENDED,
            SUSPECT,
            "overdue",
            it ->
                it.tunnels.set(0, Sketch.tunnel("PERIODIC", Duration.ofHours(13), "BY_PLATFORM"))),
        spoilt(
            Reason.ENDED,
            SUSPECT,
            "again and again",
            it -> {
              for (int i = 1; i <= 5; i++) {
                it.tunnels.add(
                    0, Sketch.tunnel("PERIODIC", Duration.ofMinutes(20 - i), "CONNECTION_LOST"));
              }
            }),
        spoilt(Reason.RINGING, SUSPECT, "Nobody", it -> it.onDuty = 0),
        spoilt(Reason.RINGING, SUSPECT, "timer", it -> it.tunnels.set(0, automatic())));
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Refusal stranger(String uuid, String user) {
    return refusal("LOGIN", "UNKNOWN_PLATFORM", "unknown", UUID.fromString(uuid), user, MINUTE);
  }

  private static Refusal failedTls(String detail) {
    return refusal("TLS", "TLS_FAILED", detail, null, null, MINUTE);
  }

  private static TunnelRecord automatic() {
    TunnelRecord it = Sketch.tunnel("USER_INITIATED", Duration.ofHours(2), "BY_PLATFORM");
    return new TunnelRecord(
        it.tunnel(),
        it.openedAt(),
        it.closedAt(),
        it.address(),
        it.trigger(),
        1,
        CallerClass.AUTOMATIC,
        "It dials every 25 s.",
        it.closeCause(),
        it.closeDetail(),
        null);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("spoilt")
  void isSeenAndNothingElse(Reason reason, Verdict verdict, String words, Consumer<Sketch> how) {
    Sketch sketch = new Sketch();
    how.accept(sketch);
    Diagnosis diagnosis = Practice.diagnose(sketch.drawn());
    Finding finding = diagnosis.about(reason);
    assertThat(finding.verdict()).as(finding.toString()).isEqualTo(verdict);
    assertThat(finding.says()).contains(words);
    if (verdict != FINE) {
      assertThat(finding.advice()).as("what to do").isNotEmpty();
    }
    assertThat(diagnosis.findings())
        .filteredOn(one -> one.reason() != reason)
        .allSatisfy(
            one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(USUAL.get(one.reason())));
  }

  @Test
  void goesThroughEveryReasonOnceInItsOrder() {
    Diagnosis diagnosis = Practice.diagnose(new Sketch().drawn());
    assertThat(diagnosis.findings()).extracting(Finding::reason).containsExactly(Reason.values());
    assertThat(diagnosis.findings())
        .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(USUAL.get(one.reason())));
  }

  @Test
  void saysWhatIsNotKnownOfAPcThatWasNeverHeardNorRead() {
    Sketch sketch = new Sketch();
    sketch.known = false;
    sketch.read = false;
    sketch.amtVersion = null;
    Diagnosis diagnosis = Practice.diagnose(sketch.drawn());
    assertThat(diagnosis.with(UNKNOWN))
        .extracting(Finding::reason)
        .containsExactly(
            Reason.SET_UP,
            Reason.LOGIN,
            Reason.SERVER,
            Reason.CERTIFICATE,
            Reason.CLOCK,
            Reason.TLS,
            Reason.WAY,
            Reason.PLACE,
            Reason.TRIGGERS,
            Reason.INSIDE,
            Reason.FIRMWARE);
    assertThat(diagnosis.with(UNKNOWN))
        .allSatisfy(one -> assertThat(one.advice()).as("what would tell").isNotEmpty());
    assertThat(diagnosis.with(FAULT)).isEmpty();
    assertThat(diagnosis.with(SUSPECT)).isEmpty();
  }

  @Test
  void aPcThatIsConnectedReachesTheGatewayFromOutside() {
    Sketch sketch = new Sketch();
    sketch.connected = true;
    Diagnosis diagnosis = Practice.diagnose(sketch.drawn());
    assertThat(diagnosis.with(FINE)).hasSize(Reason.values().length);
  }

  @Test
  void whatWasBeforeTheNewestTunnelIsPast() {
    Sketch sketch = new Sketch();
    Duration before = Duration.ofHours(3);
    sketch.refusals.add(refusal("LOGIN", "WRONG_CREDENTIALS", "wrong", PC, "mps7", before));
    sketch.nearby.add(refusal("TLS", "TLS_FAILED", "has expired", null, null, before));
    assertThat(Practice.diagnose(sketch.drawn()).findings())
        .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(USUAL.get(one.reason())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNKNOWN_PLATFORM", "UNAVAILABLE", "DISABLED"})
  void whatKeptItOutOnlyThenIsNoFaultNow(String reason) {
    Sketch sketch = new Sketch();
    sketch.refusals.add(refusal("LOGIN", reason, "turned away"));
    Finding login = Practice.diagnose(sketch.drawn()).about(Reason.LOGIN);
    assertThat(login.verdict()).isEqualTo(SUSPECT);
    assertThat(login.advice()).isNotEmpty();
  }

  @Test
  void aPcThatIsConnectedHasAcceptedTheCertificate() {
    Sketch sketch = new Sketch();
    sketch.connected = true;
    sketch.certificates.clear();
    sketch.certificates.add(
        Sketch.certificate("mps.example.com", new CertificateFlaw(true, "It has ended.")));
    Finding trust = Practice.diagnose(sketch.drawn()).about(Reason.CERTIFICATE);
    assertThat(trust.verdict()).isEqualTo(SUSPECT);
    assertThat(trust.evidence().toString()).contains("It has ended.");
  }

  @Test
  void tellsWhichAddressABrowserOnThePcShouldOpen() {
    Sketch sketch = new Sketch();
    sketch.read = false;
    assertThat(Practice.diagnose(sketch.drawn()).about(Reason.WAY).advice().toString())
        .contains("https://mps.example.com:4433");
    sketch.certificates.clear();
    sketch.certificates.add(Sketch.certificate("*.example.com"));
    sketch.listeners.clear();
    assertThat(Practice.diagnose(sketch.drawn()).about(Reason.WAY).advice().toString())
        .contains("https://other.example.com:4433");
  }

  @Test
  void oldFirmwareThatWasNeverHeardMayNeedTheLegacyListener() {
    Sketch sketch = new Sketch();
    sketch.known = false;
    sketch.amtVersion = "6.2.61";
    assertThat(Practice.diagnose(sketch.drawn()).about(Reason.TLS).verdict()).isEqualTo(SUSPECT);
    sketch.listeners.add(Sketch.listener("legacy", 4434));
    assertThat(Practice.diagnose(sketch.drawn()).about(Reason.TLS).verdict()).isEqualTo(FINE);
  }

  @Test
  void oldFirmwareCannotUseProxies() {
    Sketch sketch = new Sketch();
    sketch.amtVersion = "9.1.42";
    sketch.proxies = List.of("proxy.example.com:8080");
    Finding way = Practice.diagnose(sketch.drawn()).about(Reason.WAY);
    assertThat(way.verdict()).isEqualTo(FAULT);
    sketch.amtVersion = "12.0.92";
    Finding newer = Practice.diagnose(sketch.drawn()).about(Reason.WAY);
    assertThat(newer.verdict()).isEqualTo(UNKNOWN);
    assertThat(newer.evidence().toString()).contains("proxy.example.com:8080");
  }

  @Test
  void aPcThatCallsInsideTooIsHeardWhereverItBelievesToBe() {
    Sketch sketch = new Sketch();
    sketch.homeDomains = List.of();
    sketch.subscriptions = List.of();
    assertThat(Practice.diagnose(sketch.drawn()).about(Reason.PLACE).verdict()).isEqualTo(FAULT);
    sketch.rules.set(0, Sketch.inside(sketch.rules.get(0)));
    Diagnosis diagnosis = Practice.diagnose(sketch.drawn());
    assertThat(diagnosis.about(Reason.PLACE).verdict()).isEqualTo(FINE);
    assertThat(diagnosis.about(Reason.INSIDE).verdict()).isEqualTo(FINE);
    assertThat(diagnosis.about(Reason.INSIDE).says()).contains("a server there");
  }

  @Test
  void whatTheFirmwareDoesNotTellIsNoFault() {
    Sketch sketch = new Sketch();
    sketch.roots = null;
    Rule user = sketch.rules.get(0);
    sketch.rules.set(
        0, new Rule(user.trigger(), user.life(), user.period(), Optional.empty(), false));
    Diagnosis diagnosis = Practice.diagnose(sketch.drawn());
    assertThat(diagnosis.about(Reason.TRIGGERS).verdict()).isEqualTo(FINE);
    assertThat(diagnosis.about(Reason.CERTIFICATE).verdict()).isEqualTo(FINE);
    assertThat(diagnosis.about(Reason.CERTIFICATE).evidence().toString())
        .contains("opened a tunnel");
  }

  @Test
  void oneFlawedCertificateOfTwoIsOnlyTold() {
    Sketch sketch = new Sketch();
    sketch.certificates.add(
        Sketch.certificate("mps.example.com", new CertificateFlaw(true, "It ended.")));
    Finding finding = Practice.diagnose(sketch.drawn()).about(Reason.CERTIFICATE);
    assertThat(finding.verdict()).isEqualTo(FINE);
  }

  @Test
  void saysHowOldTheEvidenceIs() {
    Finding finding = Practice.diagnose(new Sketch().drawn()).about(Reason.TRIGGERS);
    assertThat(finding.evidence())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.at()).isEqualTo(NOW.minusSeconds(3600)));
    assertThat(finding.evidence().toString())
        .contains(PolicyTrigger.USER_INITIATED.words(), "for 5 min", "every 4 h", "until closed");
  }
}
