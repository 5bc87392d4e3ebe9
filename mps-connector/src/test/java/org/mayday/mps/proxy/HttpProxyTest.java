package org.mayday.mps.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorLogin;
import org.mayday.mps.api.DoorRefusal;
import org.mayday.mps.api.DoorVisit;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

class HttpProxyTest {
  private static final String HOST = "Host: pc7:16992\r\n";
  private final UUID pc = UUID.randomUUID();
  private final TestGateway gateway =
      TestGateway.listening(
          "http-proxy.enabled",
          "true",
          "http-proxy.port",
          "0",
          "http-proxy.request-deadline",
          "PT2S",
          "http-proxy.visit-pause",
          "PT0.3S",
          "http-proxy.max-connections-per-user",
          "3",
          "channel-window",
          "16384");
  private final HttpPc http = new HttpPc(request -> HttpPc.ok("firmware"));
  private final Puppet puppet = Puppet.calling(gateway, pc).serving(http::serve);

  HttpProxyTest() {
    gateway.doors().knows("pc7", pc);
    gateway.doors().knows("away", UUID.randomUUID());
    await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
  }

  @AfterEach
  void close() throws IOException {
    puppet.close();
    gateway.close();
  }

  private Console console() {
    return Console.at(gateway, Door.HTTP_PROXY);
  }

  @Test
  void carriesRequestsAndTakesOutWhatIsForTheNextHopOnly() throws Exception {
    try (Console console = console()) {
      console.say(
          "POST http://pc7:16992/wsman?x=1 HTTP/1.1\r\nHost: other\r\n"
              + Console.ANNA
              + "Connection: X-Hop, keep-alive\r\nX-Hop: 1\r\nTE: trailers\r\nUpgrade: h2c\r\n"
              + "Proxy-Connection: keep-alive\r\nAuthorization: Digest x\r\n"
              + "Content-Length: 4\r\n\r\nbody");

      assertThat(console.answer()).startsWith("HTTP/1.1 200 OK\r\n").endsWith("firmware");
    }
    assertThat(http.requests)
        .containsExactly(
            "POST /wsman?x=1 HTTP/1.1\r\nHost: pc7:16992\r\nAuthorization: Digest x\r\n"
                + "Content-Length: 4\r\nVia: 1.1 mayday\r\n\r\nbody");
  }

  @Test
  void asksForALoginAndGoesOnInTheSameConnection() throws Exception {
    try (Console console = console()) {
      console.say("POST http://pc7:16992/ HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabc");
      assertThat(console.answer())
          .startsWith("HTTP/1.1 407 ")
          .contains("Proxy-Authenticate: Digest realm=\"Mayday\", qop=\"auth\", algorithm=SHA-256")
          .contains("algorithm=MD5")
          .contains("Proxy-Authenticate: Basic realm=\"Mayday\", charset=\"UTF-8\"");

      console.say("GET http://pc7:16992/ HTTP/1.1\r\n" + HOST + Console.ANNA + "\r\n");
      assertThat(console.answer()).startsWith("HTTP/1.1 200 ");
    }
    assertThat(http.requests).hasSize(1);
    assertThat(gateway.now(Door.HTTP_PROXY).refused()).isEmpty();
  }

  @Test
  void endsAfterThreeWrongLogins() throws Exception {
    String wrong = Console.ANNA.replace("YW5uYTpzZWNyZXQ=", "YW5uYTp3cm9uZw==");
    try (Console console = console()) {
      for (int i = 0; i < 3; i++) {
        console.say("GET http://pc7:16992/ HTTP/1.1\r\n" + HOST + wrong + "\r\n");
        assertThat(console.answer()).startsWith("HTTP/1.1 407 ");
      }
      assertThat(console.isEnded()).isTrue();
    }
    assertThat(gateway.now(Door.HTTP_PROXY).refused()).containsEntry(DoorRefusal.LOGIN, 3L);
    assertThat(http.requests).isEmpty();
  }

  @Test
  void asksOnceForTheSameLoginAndPcAndAgainForOthers() throws Exception {
    String wrong = Console.ANNA.replace("YW5uYTpzZWNyZXQ=", "YW5uYTp3cm9uZw==");
    try (Console console = console()) {
      for (int i = 0; i < 3; i++) {
        console.say("GET http://pc7:16992/ HTTP/1.1\r\n" + HOST + Console.ANNA + "\r\n");
        assertThat(console.answer()).startsWith("HTTP/1.1 200 ");
      }
      assertThat(gateway.doors().claims()).hasSize(1);
      console.say("GET http://away:16992/ HTTP/1.1\r\n" + HOST + Console.ANNA + "\r\n");
      assertThat(console.answer()).startsWith("HTTP/1.1 504 ");
      console.say("GET http://pc7:16992/ HTTP/1.1\r\n" + HOST + wrong + "\r\n");
      assertThat(console.answer()).startsWith("HTTP/1.1 407 ");
    }
    assertThat(gateway.doors().claims()).hasSize(3);
  }

  @Test
  void answersPipelinedRequestsInOrder() throws Exception {
    HttpPc echo = new HttpPc(request -> HttpPc.ok(request.substring(5, 6)));
    puppet.serving(echo::serve);
    try (Console console = console()) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 9; i++) {
        all.append("GET http://pc7:16992/").append(i).append(" HTTP/1.1\r\n");
        all.append(HOST).append(Console.ANNA).append("\r\n");
      }
      console.say(all.toString());

      for (int i = 0; i < 9; i++) {
        assertThat(console.answer()).endsWith("\r\n\r\n" + i);
      }
    }
    assertThat(puppet.channels()).isLessThanOrEqualTo(1);
  }

  @Test
  void framesChunksAnewOnBothWays() throws Exception {
    HttpPc chunks =
        new HttpPc(
            request ->
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n"
                    + "0\r\nTrailer: x\r\n\r\n");
    puppet.serving(chunks::serve);
    try (Console console = console()) {
      console.say(
          "PUT http://pc7:16992/a HTTP/1.1\r\n"
              + HOST
              + Console.ANNA
              + "Transfer-Encoding: chunked\r\n\r\n4;secret=1\r\nwxyz\r\n0\r\nX: y\r\n\r\n");
      assertThat(console.answer()).endsWith("\r\n\r\nabcde");
    }
    assertThat(chunks.requests.get(0))
        .contains("Transfer-Encoding: chunked\r\n")
        .doesNotContain("secret")
        .endsWith("\r\n\r\n4\r\nwxyz\r\n0\r\n\r\n");
  }

  @Test
  void asksToGoOnWhereTheClientWaits() throws Exception {
    try (Console console = console()) {
      console.say(
          "POST http://pc7:16992/ HTTP/1.1\r\n"
              + HOST
              + Console.ANNA
              + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
      assertThat(console.head()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      console.say("hi");
      assertThat(console.answer()).startsWith("HTTP/1.1 200 ");
    }
    assertThat(http.requests.get(0)).doesNotContain("Expect").endsWith("hi");
  }

  @Test
  void servesOldClientsWithoutChunks() throws Exception {
    HttpPc chunks =
        new HttpPc(
            request ->
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    puppet.serving(chunks::serve);
    try (Console console = console()) {
      console.say("GET http://pc7:16992/ HTTP/1.0\r\n" + Console.ANNA + "\r\n");
      assertThat(console.head()).contains("Connection: close").doesNotContain("chunked");
      assertThat(console.text(3)).isEqualTo("abc");
      assertThat(console.isEnded()).isTrue();
    }
  }

  @Test
  void saysWhyThereIsNoWay() throws Exception {
    assertThat(refusal("GET http://stranger:16992/", "stranger")).startsWith("HTTP/1.1 404 ");
    assertThat(refusal("GET http://away:16992/", "away"))
        .startsWith("HTTP/1.1 504 ")
        .endsWith("The PC is not connected.\n");
    assertThat(refusal("GET http://pc7:5900/", "pc7")).startsWith("HTTP/1.1 403 ");
    assertThat(refusal("CONNECT pc7:443", "pc7"))
        .startsWith("HTTP/1.1 403 ")
        .endsWith("The PC does not forward port 443, but 5900, 16992, 16994.\n");
    assertThat(refusal("CONNECT localhost:8080", "x")).startsWith("HTTP/1.1 404 ");
    assertThat(refusal("GET http://127.0.0.1:4848/", "x")).startsWith("HTTP/1.1 404 ");
    puppet.serving(Puppet::refuse);
    assertThat(refusal("CONNECT pc7:16994", "x")).startsWith("HTTP/1.1 502 ");
  }

  private String refusal(String what, String host) throws IOException {
    try (Console console = console()) {
      console.say(what + " HTTP/1.1\r\nHost: " + host + "\r\n" + Console.ANNA + "\r\n");
      return console.answer();
    }
  }

  @Test
  void saysWhoMayNot() throws Exception {
    try (Console console = console()) {
      String viewer = Console.ANNA.replace("YW5uYTpzZWNyZXQ=", "dmlld2VyOnNlY3JldA==");
      console.say("CONNECT pc7:16994 HTTP/1.1\r\n" + HOST + viewer + "\r\n");
      assertThat(console.answer()).startsWith("HTTP/1.1 403 ").endsWith("use the proxies.\n");
      String broken = Console.ANNA.replace("YW5uYTpzZWNyZXQ=", "YnJva2VuOnNlY3JldA==");
      console.say("CONNECT pc7:16994 HTTP/1.1\r\n" + HOST + broken + "\r\n");
      assertThat(console.answer()).startsWith("HTTP/1.1 503 ");
    }
  }

  @Test
  void connectsBothWaysThroughSmallWindows() throws Exception {
    puppet.serving(Puppet::echo);
    byte[] sent = new byte[3_000_000];
    new Random(7).nextBytes(sent);
    try (Console console = connected("pc7:16994")) {
      CompletableFuture<Void> saying =
          CompletableFuture.runAsync(
              () -> {
                try {
                  console.say(sent);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThat(console.in.readNBytes(sent.length)).isEqualTo(sent);
      saying.join();
      assertThat(gateway.now(Door.HTTP_PROXY).toPcs()).isEqualTo(sent.length);
      assertThat(gateway.now(Door.HTTP_PROXY).fromPcs()).isEqualTo(sent.length);
    }
    await().until(() -> puppet.channels() == 0);
  }

  private Console connected(String where) throws IOException {
    Console console = console();
    console.say(
        "CONNECT " + where + " HTTP/1.1\r\nHost: " + where + "\r\n" + Console.ANNA + "\r\n");
    assertThat(console.head()).startsWith("HTTP/1.1 200 ");
    return console;
  }

  @Test
  void takesNoMoreFromThePcThanTheClientDoes() throws Exception {
    Endless endless = new Endless();
    puppet.serving(channel -> channel.accept(4_096, endless));
    try (Console console = connected("pc7:16994")) {
      console.say("go");
      // What the operating system holds of one connection is some megabytes.
      await()
          .during(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(20))
          .until(endless::standsStill);
      long held = endless.sent.get();
      assertThat(held).isPositive().isLessThan(32_000_000);

      console.in.readNBytes(16_000_000);
      await().until(() -> endless.sent.get() > held);
    }
  }

  /** Sends as much as it may. */
  private static final class Endless implements ChannelListener {
    private final AtomicLong sent = new AtomicLong();
    private long before = -1;

    boolean standsStill() {
      long now = sent.get();
      boolean still = now == before && now > 0;
      before = now;
      return still;
    }

    @Override
    public void data(Channel channel, ByteBuffer data) {
      channel.release(data.remaining());
      writable(channel);
    }

    @Override
    public void writable(Channel channel) {
      int count = channel.write(ByteBuffer.allocate(32_768));
      while (count > 0) {
        sent.addAndGet(count);
        count = channel.write(ByteBuffer.allocate(32_768));
      }
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }

  @Test
  void endsWithTheTunnel() throws Exception {
    puppet.serving(Puppet::echo);
    try (Console console = connected("pc7:16994")) {
      console.say("x");
      assertThat(console.text(1)).isEqualTo("x");
      puppet.cut();
      assertThat(console.isEnded()).isTrue();
    }
    await().until(() -> gateway.now(Door.HTTP_PROXY).connections() == 0);
  }

  @Test
  void endsForWhoMayNotAnyMore() throws Exception {
    puppet.serving(Puppet::echo);
    try (Console console = connected("pc7:16994")) {
      assertThat(gateway.gateway().dismiss("berta")).isZero();
      assertThat(gateway.gateway().dismiss("anna")).isEqualTo(1);
      assertThat(console.isEnded()).isTrue();
    }
    await().until(() -> puppet.channels() == 0);
  }

  @Test
  void tellsOneVisitAndNotEachConnection() throws Exception {
    puppet.serving(Puppet::echo);
    gateway.doors().failNext(1);
    try (Console one = connected("pc7:16994");
        Console two = connected("pc7:5900")) {
      one.say("ab");
      assertThat(one.text(2)).isEqualTo("ab");
      await().until(() -> !gateway.doors().visits().isEmpty());
      assertThat(gateway.now(Door.HTTP_PROXY).visits()).hasSize(1);
      two.say("c");
      assertThat(two.text(1)).isEqualTo("c");
    }
    await().until(() -> gateway.doors().visits().size() == 2);
    DoorVisit begun = gateway.doors().visits().get(0);
    DoorVisit over = gateway.doors().visits().get(1);
    assertThat(begun.until()).isNull();
    assertThat(over.until()).isNotNull();
    assertThat(over.id()).isEqualTo(begun.id());
    assertThat(over.user()).isEqualTo("anna");
    assertThat(over.platform()).isEqualTo(pc);
    assertThat(over.ports()).containsExactlyInAnyOrder(5900, 16994);
    assertThat(over.connections()).isEqualTo(2);
    assertThat(over.toPc()).isEqualTo(3);
    assertThat(gateway.now(Door.HTTP_PROXY).visits()).isEmpty();
  }

  @Test
  void givesNobodyMoreThanHisPlaces() throws Exception {
    puppet.serving(Puppet::echo);
    try (Console one = connected("pc7:16994");
        Console two = connected("pc7:16994");
        Console three = connected("pc7:16994")) {
      assertThat(refusal("CONNECT pc7:16994", "pc7")).startsWith("HTTP/1.1 503 ");
      assertThat(one.socket.isConnected() && two.socket.isConnected()).isTrue();
      three.socket.close();
      await().until(() -> gateway.now(Door.HTTP_PROXY).connections() == 2);
      connected("pc7:16994").close();
    }
  }

  @Test
  void endsWhoSaysNothing() throws Exception {
    try (Console console = console()) {
      console.say("GET http://pc7:16992/ HT");
      assertThat(console.isEnded()).isTrue();
    }
    assertThat(gateway.now(Door.HTTP_PROXY).refused()).containsEntry(DoorRefusal.DEADLINE, 1L);
  }

  @Test
  void letsNoPcBeginALineOfTheAnswer() throws Exception {
    HttpPc split =
        new HttpPc(
            request -> "HTTP/1.1 200 OK\r\nX: a\rSet-Cookie: b\r\nContent-Length: 0\r\n\r\n");
    puppet.serving(split::serve);
    assertThat(refusal("GET http://pc7:16992/", "pc7"))
        .contains("\r\nX: a Set-Cookie: b\r\n")
        .doesNotContain("\rSet");
  }

  @Test
  void takesDigestsOnce() throws Exception {
    gateway
        .doors()
        .judgeBy(
            login ->
                login instanceof DoorLogin.Digest one && one.response().equals("a".repeat(64)));
    try (Console console = console()) {
      console.say("GET http://pc7:16992/a HTTP/1.1\r\n" + HOST + "\r\n");
      String nonce = nonce(console.answer());
      assertThat(digest(console, nonce, "/a", 1)).startsWith("HTTP/1.1 200 ");
      assertThat(digest(console, nonce, "http://pc7:16992/a", 2)).startsWith("HTTP/1.1 200 ");
      String again = digest(console, nonce, "/a", 2);
      assertThat(again).startsWith("HTTP/1.1 407 ").contains(", stale=true");
      assertThat(digest(console, nonce(again), "/a", 1)).startsWith("HTTP/1.1 200 ");
      assertThat(digest(console, nonce(again), "/other", 2)).startsWith("HTTP/1.1 407 ");
    }
    assertThat(gateway.doors().claims().get(0).login())
        .isInstanceOfSatisfying(
            DoorLogin.Digest.class,
            one -> {
              assertThat(one.name()).isEqualTo("anna");
              assertThat(one.sha256()).isTrue();
              assertThat(one.method()).isEqualTo("GET");
              assertThat(one.uri()).isEqualTo("/a");
              assertThat(one.count()).isEqualTo("00000001");
            });
  }

  private static String nonce(String answer) {
    int at = answer.indexOf("nonce=\"") + 7;
    return answer.substring(at, answer.indexOf('"', at));
  }

  private static String digest(Console console, String nonce, String uri, int count)
      throws IOException {
    String field =
        "Proxy-Authorization: Digest username=\"anna\", realm=\"Mayday\", nonce=\"%s\", uri=\"%s\","
            + " algorithm=SHA-256, qop=auth, nc=%08x, cnonce=\"c\", response=\"%s\"\r\n";
    console.say(
        "GET http://pc7:16992/a HTTP/1.1\r\n"
            + HOST
            + field.formatted(nonce, uri, count, "A".repeat(64))
            + "\r\n");
    return console.answer();
  }
}
