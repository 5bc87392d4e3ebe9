package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mayday.acceptance.desk.DeskPage;
import org.mayday.acceptance.desk.GatewaysPart;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.TerminalPage;
import org.mayday.acceptance.scene.Outpost;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.Post;
import org.mayday.simulator.power.PowerRequest;

/** A gateway in the DMZ that PCs call, and a desk inside that helps them. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignGatewayIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration RESTART = Duration.ofMinutes(3);
  private static final String EDGE = "edge";

  private Edge edge;
  private Outpost outpost;

  @BeforeAll
  void startTheGateway(Scene scene) {
    edge = Edge.start();
    outpost = new Outpost(edge.place());
    getsToKnowIt(scene);
  }

  @AfterAll
  void stopTheGateway() {
    if (edge != null) {
      edge.close();
    }
  }

  private URI atTheEdge(String path) {
    return edge.place().site().resolve(path);
  }

  /** The certificate that the gateway shows at its pages, in PEM. */
  private String certificate() {
    URI site = edge.place().site();
    try (SSLSocket socket =
        (SSLSocket)
            Post.trusting().getSocketFactory().createSocket(site.getHost(), site.getPort())) {
      socket.startHandshake();
      Certificate shown = socket.getSession().getPeerCertificates()[0];
      String base64 = Base64.getMimeEncoder().encodeToString(shown.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private GatewaysPart gateways(Scene scene) {
    return GatewaysPart.open(scene.deskOf(scene.administrator()).browser());
  }

  /** The desk gets to know the gateway, and asks it every second. */
  private void getsToKnowIt(Scene scene) {
    GatewaysPart gateways = gateways(scene);
    Person login = outpost.administrator();
    String socks = "127.0.0.1:" + edge.place().socksProxyPort();
    gateways.adds(
        EDGE, atTheEdge("soap/mps"), login.name(), login.password(), socks, certificate());
    await("the gateway").atMost(LIMIT).until(() -> gateways.card(EDGE).contains("Answers"));
    assertThat(gateways.tests(EDGE)).contains("its proxies answer");
  }

  private static boolean connected(Scene scene, Pc pc) {
    return scene.sue().fleet().get(pc.uuid()).text("connected").equals("true");
  }

  private static void awaitConnected(Scene scene, Pc pc, boolean wanted, Duration limit) {
    await(pc.name() + " connected: " + wanted)
        .atMost(limit)
        .ignoreExceptions()
        .until(() -> connected(scene, pc) == wanted);
  }

  @Test
  void ringsIsHelpedAndHeals(Scene scene, Installation installation) {
    GatewaysPart gateways = gateways(scene);
    Pc pc = scene.registers(outpost.pc());

    // Nothing connects from the gateway to the desk: it was never told where that is.
    helped(scene, pc);
    assertThat(gateways.card(EDGE)).contains("Last notification\nnever");
    pc.hangsUp();
    awaitConnected(scene, pc, false, LIMIT);

    int plain = Installation.ports().http();
    URI notices = URI.create("http://localhost:" + plain + "/mayday/notifications");
    gateways.hasItNotify(EDGE, notices, 600);
    await("a subscription")
        .atMost(LIMIT)
        .until(() -> !gateways.card(EDGE).contains("Subscribed until\n\u2013"));
    helped(scene, pc);
    assertThat(gateways.card(EDGE)).doesNotContain("Last notification\nnever");

    pc.losesItsTunnelAndComesBack();
    awaitConnected(scene, pc, true, LIMIT);

    gateways.hasItNotify(EDGE, notices, 1);
    edge.losesItsPower();
    awaitConnected(scene, pc, false, LIMIT);
    await("told on the page").atMost(LIMIT).until(() -> gateways.card(EDGE).contains("not answer"));
    edge.comesBack();
    awaitConnected(scene, pc, true, RESTART);
    assertThat(installation.server().isRunning()).isTrue();
  }

  /** Somebody presses the key, and somebody else helps: everything goes through the gateway. */
  private static void helped(Scene scene, Pc pc) {
    DeskPage desk = scene.deskOf(scene.ann());
    pc.pressesTheHelpKey("No network since lunch");
    assertThat(desk.ringing(pc.name())).contains("Help key");
    desk.accepts(pc.name());
    assertThat(PcPage.open(desk.browser(), pc.uuid()).connection()).contains(EDGE);
    assertThat(scene.ann().power().state(pc.uuid()).state()).isEqualTo("ON");

    TerminalPage terminal = TerminalPage.open(desk.browser(), pc.uuid());
    await("the terminal").atMost(LIMIT).until(terminal::state, "open"::equals);
    terminal.types("echo through the gateway\n");
    await("its answer")
        .atMost(LIMIT)
        .until(() -> terminal.screen().contains("\nthrough the gateway"));

    assertThat(scene.ann().power().change(pc.uuid(), "RESET")).isZero();
    pc.isToldTo(PowerRequest.RESET);
    scene.ann().calls().wrapUp(scene.callOf(pc, "IN_SESSION").id(), "Works again");
  }

  @Test
  void aPcThatOnlyTheGatewayKnowsIsRefused(Scene scene) {
    Pc pc = outpost.pc();
    pc.pressesTheHelpKey("Hello?");
    await("refused")
        .atMost(LIMIT)
        .until(() -> scene.eventsOf(pc).stream().anyMatch(e -> e.what().equals("tunnel.refused")));
    assertThat(scene.ann().calls().of(pc.uuid())).isEmpty();
  }

  @Test
  void theGatewayIsNothingElse() {
    Pc pc = outpost.pc();
    Person login = outpost.administrator();
    assertThat(outpost.refusesTheAmtPasswordOf(pc)).contains("keeps no AMT passwords");
    assertThat(login.soap().raw("calls", "<a/>").statusCode()).isEqualTo(404);
    assertThat(login.soap().raw("power", "<a/>").statusCode()).isEqualTo(404);
    assertThat(login.soap().raw("operations", "<a/>").statusCode()).isEqualTo(404);
    assertThat(Post.get(atTheEdge("wsman/" + pc.uuid())).statusCode()).isEqualTo(404);
    assertThat(Post.get(atTheEdge("events/" + pc.uuid())).statusCode()).isEqualTo(404);
    assertThat(Post.get(atTheEdge("agent")).statusCode()).isEqualTo(404);
    assertThat(Post.get(atTheEdge("notifications/x")).statusCode()).isEqualTo(404);
  }
}
