package org.mayday.gateways.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.gateways.boundary.GatewayOrder;
import org.mayday.gateways.boundary.Reach;
import org.mayday.mps.api.ForeignProxy.Kind;
import org.mayday.presence.boundary.Trigger;

/** The conversation with a gateway that answers as it is told. */
class MpsTalkTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> logins = new CopyOnWriteArrayList<>();
  private final Queue<String> answers = new ArrayDeque<>();
  private final HttpServer server;
  private volatile int status = 200;

  MpsTalkTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext("/mps", this::serve);
    server.start();
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      byte[] answer = String.valueOf(answers.poll()).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private MpsTalk talk() {
    GatewayOrder order =
        new GatewayOrder(
            "edge",
            true,
            Reach.NOTIFICATION,
            "http://127.0.0.1:" + server.getAddress().getPort() + "/mps",
            "urn:theirs",
            "desk",
            null,
            Kind.SOCKS_5,
            "127.0.0.1",
            1080,
            "",
            0,
            true,
            "",
            30,
            Trigger.UNKNOWN,
            "https://desk.example.com/mayday/notifications",
            "");
    return new MpsTalk(new KnownGateway(UUID.randomUUID(), order, "s<cret", "proof"));
  }

  private void answers(String element, String content) {
    answers.add(
        "<Envelope><Body><a:%1$s xmlns:a='urn:theirs'>%2$s</a:%1$s></Body></Envelope>"
            .formatted(element, content));
  }

  private static String pc(UUID uuid) {
    return "<EventNotification><State>0</State><DeviceFqdn>a</DeviceFqdn><DeviceUuid>"
        + uuid
        + "</DeviceUuid></EventNotification>";
  }

  @Test
  void pullsAListToItsEnd() throws Exception {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    answers("EnumerateConnectedMachinesResponse", "<EnumerationContext>7</EnumerationContext>");
    answers("PullResponse", "<Items>" + pc(one) + "</Items><EndOfSequence>false</EndOfSequence>");
    answers("PullResponse", "<Items>" + pc(two) + "</Items><EndOfSequence>true</EndOfSequence>");
    assertThat(talk().list()).extracting(Sighting::platform).containsExactly(one, two);
    assertThat(asked).hasSize(3);
    assertThat(asked.get(1)).contains("urn:theirs", ">7<", "Pull");
    // desk:s<cret
    assertThat(logins).allMatch("Basic ZGVzazpzPGNyZXQ="::equals);
  }

  @Test
  void aListThatNeverEndsIsNotAskedForEver() throws Exception {
    answers("EnumerateConnectedMachinesResponse", "<EnumerationContext>7</EnumerationContext>");
    answers("PullResponse", "<Items/><EndOfSequence>false</EndOfSequence>");
    assertThat(talk().list()).isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void subscribesWithTheSecretOfItsNotifications() throws Exception {
    answers(
        "SubscribeResponse",
        "<SubscriptionId>s1</SubscriptionId><Expires>2020-01-01T00:00:00Z</Expires>");
    GatewayState state = new GatewayState();
    new Subscriber(talk(), state).see(Instant.now());
    assertThat(asked.get(0))
        .contains("https://desk.example.com/mayday/notifications", ">edge<", ">proof<");
    assertThat(state.subscription().until()).isEqualTo("2020-01-01T00:00:00Z");

    answers("RenewResponse", "<Expires>3000-01-01T00:00:00Z</Expires>");
    new Subscriber(talk(), state).see(Instant.now());
    assertThat(asked.get(1)).contains("Renew", ">s1<");
    assertThat(state.subscription().until()).isBefore(Instant.now().plus(MpsTalk.LIFE));
    new Subscriber(talk(), state).see(Instant.now());
    assertThat(asked).as("nothing is due").hasSize(2);
  }

  @Test
  void subscribesAnewAtAGatewayThatForgot() throws Exception {
    GatewayState state = new GatewayState();
    state.subscribed(new MpsTalk.Subscription("old", Instant.now().plus(MpsTalk.LIFE)));
    state.failed(Instant.now(), "it was away");
    answers.add(
        "<Envelope><Body><Fault><faultstring>unknown</faultstring></Fault></Body></Envelope>");
    answers("SubscribeResponse", "<SubscriptionId>new</SubscriptionId>");
    new Subscriber(talk(), state).see(Instant.now());
    assertThat(state.subscription().id()).isEqualTo("new");
  }

  @Test
  void saysWhatGoesWrong() {
    status = 401;
    assertThatThrownBy(() -> talk().list()).hasMessage("it does not take this login");
    status = 302;
    assertThatThrownBy(() -> talk().list()).hasMessage("it answers with status 302");
    status = 500;
    answers.clear();
    answers.add("<Envelope><Body><Fault><faultstring>busy</faultstring></Fault></Body></Envelope>");
    assertThatThrownBy(() -> talk().list()).hasMessage("fault: busy");
    status = 200;
    answers.add("x".repeat(1_100_000));
    assertThatThrownBy(() -> talk().list()).hasMessageContaining("more than");
    answers("SubscribeResponse", "");
    assertThatThrownBy(() -> talk().list()).hasMessageContaining("something else");
  }
}
