package org.mayday.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.CIM;
import static org.mayday.simulator.support.Requests.get;
import static org.mayday.simulator.support.Requests.power;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.apf.session.SessionEnd;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Mischief;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Tls;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.power.PowerState;
import org.mayday.simulator.support.TestAuthority;
import org.mayday.simulator.support.TestConsole;
import org.mayday.simulator.support.TestGateway;
import org.mayday.simulator.tunnel.Redial;

/** PCs against a gateway that plays the server's role of APF, over TLS on loopback. */
class FleetTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static TestAuthority authority;

  private TestGateway gateway;
  private Fleet fleet;

  @BeforeAll
  static void makeAuthority() throws Exception {
    authority = new TestAuthority();
  }

  @BeforeEach
  void start() throws Exception {
    gateway = new TestGateway(authority.gateway("mps.example.org"));
  }

  @AfterEach
  void stop() throws Exception {
    if (fleet != null) {
      fleet.close();
    }
    gateway.close();
  }

  private SimulatedPc fleetOf(String personality) throws Exception {
    fleet = builder().pcs(new FleetGenerator(List.of(personality), 1).make(1)).build();
    return fleet.pc("pc-1");
  }

  private FleetBuilder builder() {
    return Fleet.builder()
        .mps("127.0.0.1", gateway.port())
        .certificateName("mps.example.org")
        .trust(authority.root())
        .pace(Pace.BRISK)
        .redial(Redial.BRISK);
  }

  private TestConsole console(SimulatedPc pc, int port) {
    TestGateway.Tunnel tunnel = gateway.awaitOpen(pc.uuid());
    return new TestConsole(pc.identity().amt(), outlet -> tunnel.dial(port, outlet));
  }

  @Test
  void theHelpKeyOpensATunnelThatSaysSoAndKeepsTheReason() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");

    assertThat(pc.pressHelpKey("Drucker & Maus <kaputt>")).isTrue();
    pc.awaitConnected(SOON);

    TestGateway.Tunnel tunnel = gateway.awaitOpen(pc.uuid());
    assertThat(tunnel.trigger()).isEqualTo(1);
    assertThat(tunnel.ports()).containsExactlyInAnyOrder(16992, 16994, 623, 5900);
    String service =
        console(pc, 16992).post(get(AMT + "AMT_UserInitiatedConnectionService")).body();
    assertThat(service)
        .contains("LastConnectionReason>Drucker &amp; Maus &lt;kaputt&gt;</g:LastConnectionReason");
  }

  @Test
  void powerIsReadAndChangedThroughTheTunnelWhichStays() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");
    pc.pressHelpKey("It hangs");
    TestConsole console = console(pc, 16992);

    assertThat(console.post(get(AMT + "AMT_GeneralSettings")).body())
        .contains("<g:HostName>pc-1</g:HostName>")
        .contains(pc.identity().realm());
    assertThat(console.post(get(CIM + "CIM_AssociatedPowerManagementService")).body())
        .contains("<g:PowerState>2</g:PowerState>");
    assertThat(console.post(power(10)).body()).contains("<g:ReturnValue>0</g:ReturnValue>");

    pc.awaitToldTo(PowerRequest.RESET, SOON);
    pc.await("boots and runs again", it -> it.host() == HostPhase.RUNNING, SOON);
    assertThat(pc.power().lastBoot()).hasValueSatisfying(b -> assertThat(b.number()).isOne());
    assertThat(console.post(power(8)).body()).contains("<g:ReturnValue>0</g:ReturnValue>");
    pc.awaitPower(PowerState.OFF, SOON);
    assertThat(pc.connected()).as("the management engine runs on").isTrue();
    assertThat(gateway.tunnels()).hasSize(1);
    assertThat(console.challenges).as("the nonce serves all requests").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "amt-4, USER, 1, 16992",
    "amt-9, PERIODIC, 3, 16992",
    "amt-12, PERIODIC, 4, 16992",
    "amt-12, ALERT, 2, 16992",
    "amt-16, USER, 1, 16993"
  })
  void triggersAndPortsAreThoseOfTheRelease(
      String personality, Trigger trigger, long number, int port) throws Exception {
    SimulatedPc pc = fleetOf(personality);

    pc.line().call(trigger);

    TestGateway.Tunnel tunnel = gateway.awaitOpen(pc.uuid());
    assertThat(tunnel.trigger()).isEqualTo(number);
    assertThat(tunnel.ports()).containsExactlyInAnyOrderElementsOf(pc.tls().ports());
    assertThat(tunnel.ports().contains(port)).isTrue();
  }

  @Test
  void theGatewayHearsWhichPortsAreServedAfterTlsHasChanged() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");
    pc.line().call(Trigger.USER);
    TestGateway.Tunnel tunnel = gateway.awaitOpen(pc.uuid());
    TestConsole console = console(pc, 16992);
    assertThat(console.post(get(AMT + "AMT_GeneralSettings")).status()).isEqualTo(200);

    pc.tls().take(new Tls.Mode(true, false, false, Optional.empty()));
    pc.line().serveAnew();

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(tunnel.ports()).containsExactlyInAnyOrder(16993, 16995, 664, 5900));
    assertThat(pc.line().state().opened()).as("the tunnel stays").isEqualTo(1);
    pc.line().cut();
    assertThat(gateway.awaitOpen(pc.uuid()).ports()).contains(16993).doesNotContain(16992);
  }

  @Test
  void aKeyPressOverAnOpenTunnelOpensNoSecondOne() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");
    pc.callPeriodically(Duration.ofMinutes(5));
    pc.awaitConnected(SOON);

    pc.pressHelpKey("Still here");

    assertThat(console(pc, 16992).post(get(AMT + "AMT_UserInitiatedConnectionService")).body())
        .contains("Still here");
    assertThat(gateway.tunnels()).hasSize(1);
    assertThat(gateway.tunnels().get(0).trigger()).isEqualTo(4);
  }

  @Test
  void aTunnelEndsWithItsLifeTime() throws Exception {
    fleet = builder().pcs(1).life(Trigger.USER, Duration.ofMillis(700)).build();
    SimulatedPc pc = fleet.pc("pc-1");
    pc.pressHelpKey("short");
    TestGateway.Tunnel tunnel = gateway.awaitOpen(pc.uuid());

    pc.awaitDisconnected(SOON);

    Awaitility.await().atMost(SOON).until(() -> tunnel.end() != null);
    assertThat(tunnel.end().cause()).isEqualTo(SessionEnd.Cause.BY_PEER);
    assertThat(pc.line().state().trigger()).as("it does not come back").isEmpty();
  }

  @Test
  void aLostTunnelComesBackForTheSameReason() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");
    pc.pressHelpKey("again");
    gateway.awaitOpen(pc.uuid()).cut();

    pc.await("a second tunnel", it -> it.line().state().opened() == 2, SOON);

    assertThat(gateway.awaitOpen(pc.uuid()).trigger()).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsRefusedUntilItIsRight() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");
    gateway.passwords(pc.identity().mps().password()::equals);
    pc.mischief().wrongPassword(true);
    pc.pressHelpKey("locked out");
    pc.await("refused twice", it -> it.line().state().refused() >= 2, SOON);
    assertThat(pc.connected()).isFalse();

    pc.behave();

    pc.awaitConnected(SOON);
  }

  @Test
  void anAnswerCanBeCutInTheMiddle() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");
    pc.pressHelpKey("cut");
    TestConsole console = console(pc, 16992);
    console.post(get(AMT + "AMT_GeneralSettings"));
    pc.mischief().cutNext(new Mischief.Cut(100, false));

    TestConsole.Answer cut = console.post(get(AMT + "AMT_GeneralSettings"));

    assertThat(cut.raw()).hasSize(100);
    assertThat(cut.closed()).isTrue();
    assertThat(console.post(get(AMT + "AMT_GeneralSettings")).status()).isEqualTo(200);
    assertThat(pc.connected()).isTrue();
  }

  @Test
  void aSilentPcAnswersAfterItsSilence() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");
    pc.pressHelpKey("quiet");
    TestConsole console = console(pc, 16992);
    console.post(get(AMT + "AMT_GeneralSettings"));
    pc.mischief().silent(true);
    long start = System.nanoTime();
    pc.clock().after(Duration.ofMillis(500), pc::behave);

    TestConsole.Answer answer = console.post(get(AMT + "AMT_GeneralSettings"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
  }

  @Test
  void aPcThatDialsByTimerSaysUserWithoutEvidence() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");

    pc.callAsUserByTimer(Duration.ofMillis(800));

    pc.await("calls again and again", it -> it.line().state().opened() >= 3, SOON);
    assertThat(gateway.tunnels()).allSatisfy(t -> assertThat(t.trigger()).isEqualTo(1));
    assertThat(pc.eventLog().records()).isEmpty();
    assertThat(pc.remoteAccess().lastReason()).isEmpty();
  }

  @Test
  void smallWindowsCarryLargeAnswers() throws Exception {
    SimulatedPc pc = fleetOf("amt-6");
    pc.pressHelpKey("small");

    TestConsole.Answer answer = console(pc, 16992).post(get(AMT + "AMT_GeneralSettings"));

    assertThat(answer.body()).contains("</a:Envelope>");
    assertThat(answer.head()).contains("Server: Intel(R) Active Management Technology 6.2.61");
  }

  @Test
  void aGatewayOfAnotherNameIsNotTrusted() throws Exception {
    fleet = builder().certificateName("other.example.org").pcs(1).build();
    SimulatedPc pc = fleet.pc("pc-1");

    pc.pressHelpKey("who are you");

    pc.await("failure", it -> it.line().state().lastFailure().isPresent(), SOON);
    assertThat(pc.line().state().lastFailure().orElseThrow()).contains("other.example.org");
    assertThat(pc.connected()).isFalse();
  }

  @Test
  void aGatewayUnderAnotherRootIsNotTrusted() throws Exception {
    fleet = builder().trust(new TestAuthority().root()).pcs(1).build();
    SimulatedPc pc = fleet.pc("pc-1");

    pc.pressHelpKey("who are you");

    pc.await("failure", it -> it.line().state().lastFailure().isPresent(), SOON);
    assertThat(gateway.open(pc.uuid())).isEmpty();
  }

  @Test
  void closingHangsUpAndLeavesNoThread() throws Exception {
    fleet = builder().pcs(20).build();
    fleet.pcs().forEach(pc -> pc.pressHelpKey("all"));
    fleet.pcs().forEach(pc -> pc.awaitConnected(SOON));
    assertThat(fleet.connected()).isEqualTo(20);
    long own = simulatorThreads();
    assertThat(own).as("threads do not grow with PCs").isBetween(1L, 8L);

    fleet.close();

    Awaitility.await().atMost(SOON).until(() -> simulatorThreads() == 0);
    Awaitility.await()
        .atMost(SOON)
        .until(() -> gateway.tunnels().stream().allMatch(tunnel -> tunnel.end() != null));
    assertThat(gateway.tunnels())
        .allSatisfy(tunnel -> assertThat(tunnel.end().cause()).isEqualTo(SessionEnd.Cause.BY_PEER));
  }

  private static long simulatorThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("simulator-") || name.startsWith("Nio"))
        .count();
  }

  @Test
  void whatIsAwaitedInVainIsNamed() throws Exception {
    SimulatedPc pc = fleetOf("amt-12");

    assertThatThrownBy(() -> pc.awaitConnected(Duration.ofMillis(20)))
        .isInstanceOf(Monitor.NotSeenException.class)
        .hasMessageContaining("pc-1: connected");
  }
}
