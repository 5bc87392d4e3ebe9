package org.mayday.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.pet.PlatformEventTrap;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.LanListener;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.TestAuthority;
import org.mayday.simulator.support.TestGateway;
import org.mayday.simulator.support.TestListener;
import org.mayday.simulator.tunnel.Redial;
import org.mayday.wsman.event.AlertIndication;
import org.mayday.wsman.event.AmtMessage;
import org.mayday.wsman.event.EventDelivery;
import org.mayday.wsman.event.EventReader;

/** What PCs tell by themselves, read by the readers of the product. */
class ReportsTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static TestAuthority authority;

  private final TestListener listener = new TestListener();
  private TestGateway gateway;
  private Fleet fleet;

  @BeforeAll
  static void makeAuthority() throws Exception {
    authority = new TestAuthority();
  }

  @BeforeEach
  void start() throws Exception {
    gateway = new TestGateway(authority.gateway("mps.example.org"));
    gateway.events(listener::accept);
  }

  @AfterEach
  void stop() throws Exception {
    if (fleet != null) {
      fleet.close();
    }
    gateway.close();
  }

  private SimulatedPc pcOf(String personality) throws Exception {
    fleet =
        Fleet.builder()
            .mps("127.0.0.1", gateway.port())
            .certificateName("mps.example.org")
            .trust(authority.root())
            .redial(Redial.BRISK)
            .pcs(new FleetGenerator(List.of(personality), 1).make(1))
            .build();
    return fleet.pc("pc-1");
  }

  private static AlertIndication read(String body) throws Exception {
    EventDelivery delivery = new EventReader().read(body.getBytes(StandardCharsets.UTF_8));
    assertThat(delivery.ackRequested()).isTrue();
    assertThat(delivery.action()).isEqualTo(EventDelivery.EVENT);
    return AlertIndication.in(delivery.events().get(0)).orElseThrow();
  }

  @Test
  void theHelpKeyInAnOpenTunnelIsToldByAnEvent() throws Exception {
    SimulatedPc pc = pcOf("amt-12");
    pc.callPeriodically(Duration.ofHours(1));
    pc.awaitConnected(SOON);

    pc.pressHelpKey("Drucker & Maus <kaputt>");
    pc.await("acknowledged", it -> it.reports().acknowledged() == 1, SOON);

    AlertIndication call = read(listener.bodies().get(0));
    assertThat(call.messageId()).isEqualTo(AmtMessage.USER_CALL);
    assertThat(AmtMessage.reason(call)).hasValue("Drucker & Maus <kaputt>");
    assertThat(AmtMessage.hostName(call)).hasValue("pc-1");
    assertThat(call.at()).isPresent();
    assertThat(listener.heads().get(0))
        .startsWith("POST /amt/events HTTP/1.1\r\nHost: console.example:16998\r\n")
        .contains("User-Agent: Intel(R) AMT Agent\r\n");
    assertThat(gateway.tunnels()).hasSize(1);
    assertThat(pc.line().state().opened()).isOne();
  }

  @Test
  void anEarlyReleaseTellsNoReason() throws Exception {
    SimulatedPc pc = pcOf("amt-9");
    pc.callPeriodically(Duration.ofHours(1));
    pc.awaitConnected(SOON);
    pc.pressHelpKey("It hangs");
    pc.await("acknowledged", it -> it.reports().acknowledged() == 1, SOON);

    assertThat(AmtMessage.reason(read(listener.bodies().get(0)))).isEmpty();
  }

  @Test
  void anEventIsSentAgainUntilItIsAcknowledged() throws Exception {
    SimulatedPc pc = pcOf("amt-12");
    listener.answerNext("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
    listener.answerNext("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    pc.pressHelpKey("It hangs");
    pc.awaitConnected(SOON);
    pc.reports().say(Indication.of("iAMT0005"));
    pc.await("acknowledged", it -> it.reports().acknowledged() == 1, SOON);

    assertThat(pc.reports().refused()).isEqualTo(2);
    assertThat(listener.bodies()).hasSize(3);
    assertThat(listener.bodies()).containsOnly(listener.bodies().get(0));
  }

  @Test
  void eventsWaitForATunnelAndShareAChannel() throws Exception {
    SimulatedPc pc = pcOf("amt-12");
    pc.reports().say(Indication.of("iAMT0005"));
    pc.reports().say(new Indication("iAMT0058", 1, List.of(), 2));
    assertThat(listener.channels()).isZero();
    pc.pressHelpKey("It hangs");
    pc.await("acknowledged", it -> it.reports().acknowledged() == 2, SOON);

    assertThat(listener.channels()).isOne();
    assertThat(read(listener.bodies().get(1)).arguments()).startsWith("1");
  }

  @Test
  void anEventThatNobodyAcknowledgesIsGivenUp() throws Exception {
    SimulatedPc pc = pcOf("amt-12");
    gateway.events(channel -> channel.refuse(OpenFailureReason.ADMINISTRATIVELY_PROHIBITED));
    pc.pressHelpKey("It hangs");
    pc.awaitConnected(SOON);
    pc.reports().say(Indication.of("iAMT0005"));
    pc.await("given up", it -> it.reports().givenUp() == 1, SOON);
    assertThat(pc.connected()).isTrue();
  }

  @Test
  void aTrapGoesThroughTheTunnel() throws Exception {
    SimulatedPc pc = pcOf("amt-12");
    assertThat(pc.reports().trap(Kind.CHASSIS_INTRUSION)).isFalse();
    pc.pressHelpKey("It hangs");
    pc.awaitConnected(SOON);
    assertThat(pc.reports().trap(Kind.USER_REQUEST)).isTrue();
    Awaitility.await().until(() -> gateway.datagrams().size() == 1);

    var payload = gateway.datagrams().get(0).payload();
    byte[] bytes = new byte[payload.remaining()];
    payload.get(bytes);
    PlatformEventTrap trap = PlatformEventTrap.decode(bytes);
    assertThat(gateway.datagrams().get(0).port()).isEqualTo(162);
    assertThat(trap.guid()).isEqualTo(pc.uuid());
    assertThat(trap.isUserRequestForRemoteConnection()).isTrue();
    assertThat(trap.sensorType()).isEqualTo(193);
    assertThat(Duration.between(trap.time().orElseThrow(), pc.clock().now()))
        .isLessThan(Duration.ofMinutes(2));
  }

  @Test
  void atHomeEventsGoToAListenerInTheNetworkWithDigest() throws Exception {
    SimulatedPc pc = pcOf("amt-12");
    pc.callPeriodically(Duration.ofHours(1));
    pc.awaitConnected(SOON);
    List<String> bodies = new CopyOnWriteArrayList<>();
    HttpServer lan =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lan.createContext("/", exchange -> take(exchange, bodies));
    lan.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + lan.getAddress().getPort() + "/amt?x=1");
      pc.reports()
          .comeHome(new LanListener(address, Optional.of(new Credentials("amt", "secret"))));
      pc.awaitDisconnected(SOON);
      assertThat(pc.pressHelpKey("It hangs")).isTrue();
      pc.await("acknowledged", it -> it.reports().acknowledged() == 1, SOON);

      assertThat(AmtMessage.reason(read(bodies.get(0)))).hasValue("It hangs");
      assertThat(pc.connected()).isFalse();
      pc.reports().leaveHome();
      pc.pressHelpKey("Outside");
      pc.awaitConnected(SOON);
    } finally {
      lan.stop(0);
    }
  }

  private static void take(HttpExchange exchange, List<String> bodies) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String login = exchange.getRequestHeaders().getFirst("Authorization");
      if (login == null) {
        exchange
            .getResponseHeaders()
            .add("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", opaque=\"o\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      bodies.add(body);
      // RFC 7616 3.4.1, with the numbers that the client chose
      String clientNonce = login.replaceFirst(".*cnonce=\"([^\"]+)\".*", "$1");
      String proof =
          md5(md5("amt:r:secret") + ":n:00000001:" + clientNonce + ":auth:" + md5("POST:/amt?x=1"));
      boolean right =
          login.contains("response=\"" + proof + "\"") && login.contains("opaque=\"o\"");
      byte[] answer =
          TestListener.acknowledgement(body).replaceFirst("(?s).*\r\n\r\n", "").getBytes();
      exchange.sendResponseHeaders(right ? 200 : 403, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void refusesAddressesThatItCannotReach() throws Exception {
    SimulatedPc pc = pcOf("amt-12");
    assertThatThrownBy(() -> pc.reports().subscriber(URI.create("https://console.example/")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LanListener(URI.create("ftp://x/"), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
