package org.mayday.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.platform.Mischief;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.PowerState;

class ControlServerTest {

  private Fleet fleet;
  private ControlServer server;
  private ControlClient client;

  @BeforeEach
  void start() throws Exception {
    fleet = Fleet.builder().mps("127.0.0.1", 1).insecure().pcs(2).build();
    server = new ControlServer(fleet, 0);
    client = new ControlClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
    fleet.close();
  }

  @Test
  void theFleetIsListed() throws Exception {
    assertThat(client.list().text())
        .hasLineCount(2)
        .contains("pc-1")
        .contains("amt-12")
        .contains("idle, power ON, host RUNNING");
  }

  @Test
  void theHelpKeyIsPressedWithItsReason() throws Exception {
    ControlClient.Said said = client.perform("press", "pc-2", List.of("No", "network: ä&"));

    assertThat(said).isEqualTo(new ControlClient.Said(true, "pc-2 calls for help"));
    SimulatedPc pc = fleet.pc("pc-2");
    assertThat(pc.remoteAccess().lastReason()).isEqualTo("No network: ä&");
    assertThat(pc.eventLog().records().get(0).kind()).isEqualTo(Kind.USER_REQUEST);
    assertThat(pc.line().state().trigger()).isPresent();
    assertThat(client.perform("hang-up", "pc-2", List.of()).done()).isTrue();
    assertThat(pc.line().state().trigger()).isEmpty();
  }

  @Test
  void misbehaviourIsSwitchedOnAndOff() throws Exception {
    SimulatedPc pc = fleet.pc("pc-1");

    client.perform("silent", "pc-1", List.of());
    client.perform("wrong-password", "pc-1", List.of());
    client.perform("cut", "pc-1", List.of("77", "tunnel"));

    assertThat(pc.mischief().silent()).isTrue();
    assertThat(pc.mischief().wrongPassword()).isTrue();
    assertThat(pc.mischief().takeCut()).contains(new Mischief.Cut(77, true));

    client.perform("behave", "pc-1", List.of());

    assertThat(pc.mischief().silent()).isFalse();
    assertThat(pc.mischief().wrongPassword()).isFalse();
  }

  @Test
  void periodicCallsNameTheirInterval() throws Exception {
    assertThat(client.perform("periodic", "pc-1", List.of("5m")).text())
        .isEqualTo("pc-1 calls every 300 s");
    assertThat(fleet.pc("pc-1").remoteAccess().period()).isEqualTo(Duration.ofMinutes(5));
    assertThat(client.perform("user-by-timer", "pc-1", List.of("20")).text())
        .contains("every 20 s");
    assertThat(fleet.pc("pc-1").eventLog().records()).as("nobody pressed a key").isEmpty();
    assertThat(client.perform("periodic", "pc-1", List.of("soon")).done()).isFalse();
  }

  @Test
  void powerIsToldAndTheButtonWorks() throws Exception {
    assertThat(client.perform("power", "pc-1", List.of()).text())
        .isEqualTo("pc-1: power ON, host RUNNING");
    assertThat(client.perform("button", "pc-1", List.of()).text()).contains("SHUTTING_DOWN");
    fleet.pc("pc-1").awaitPower(PowerState.OFF, Duration.ofSeconds(20));
    assertThat(client.perform("show", "pc-1", List.of()).text()).contains("power OFF");
  }

  @Test
  void unknownPcsAndVerbsAreNamed() throws Exception {
    assertThat(client.perform("press", "pc-9", List.of()))
        .isEqualTo(new ControlClient.Said(false, "no PC is called pc-9"));
    assertThat(client.perform("explode", "pc-1", List.of()).text()).contains("press, alert");
  }

  @Test
  void aWebPageIsRefused() throws Exception {
    assertThat(raw("POST /pcs/pc-1/press HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("POST /pcs/pc-1/press HTTP/1.1\r\nHost: evil.example.org"))
        .startsWith("HTTP/1.1 403");
    assertThat(fleet.pc("pc-1").eventLog().records()).isEmpty();
  }

  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              (head + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aTakenPortIsToldInOneSentence() {
    assertThatThrownBy(() -> new ControlServer(fleet, server.port()))
        .hasMessage("port " + server.port() + " of the control interface is taken");
  }

  @Test
  void aTrapOfNoKindIsToldTheKinds() throws Exception {
    ControlClient.Said said = client.perform("trap", "pc-1", List.of("NONSENSE"));

    assertThat(said.done()).isFalse();
    assertThat(said.text())
        .contains("there is no kind NONSENSE")
        .contains("CHASSIS_INTRUSION")
        .doesNotContain("enum");
    assertThat(client.perform("trap", "pc-1", List.of("chassis_intrusion")).done()).isTrue();
  }

  @Test
  void aPcIsUnprovisionedAndAsksForASetupServer() throws Exception {
    assertThat(client.perform("hello", "pc-1", List.of("127.0.0.1:1")).text())
        .isEqualTo("pc-1 is set up already");

    client.perform("unprovision", "pc-1", List.of());
    assertThat(client.perform("show", "pc-1", List.of()).text()).contains("set up not at all");
    assertThat(client.perform("hello", "pc-1", List.of("127.0.0.1:1")).done()).isTrue();

    assertThat(client.perform("show", "pc-1", List.of()).text()).contains("waits for a setup");
    assertThat(client.perform("hello", "pc-1", List.of("127.0.0.1", "4")).done()).isFalse();
  }

  @Test
  void softwareOnThePcFindsTheFirmware() throws Exception {
    assertThat(client.perform("local", "pc-1", List.of("0")).text())
        .contains("http://localhost:")
        .contains("$$OsAdmin");
  }
}
