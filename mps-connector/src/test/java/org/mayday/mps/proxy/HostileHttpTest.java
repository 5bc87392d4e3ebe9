package org.mayday.mps.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

/** What two readers could understand in two ways is refused, and ends the connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHttpTest {
  private static final String POST = "POST http://pc7:16992/ HTTP/1.1\r\n";
  private static final String HOST = "Host: pc7\r\n";
  private static final String NEXT =
      "GET http://pc7:16992/smuggled HTTP/1.1\r\n" + HOST + Console.ANNA + "\r\n";

  private final UUID pc = UUID.randomUUID();
  private final TestGateway gateway =
      TestGateway.listening("http-proxy.enabled", "true", "http-proxy.port", "0");
  private final HttpPc http = new HttpPc(request -> HttpPc.ok("firmware"));
  private Puppet puppet;

  @BeforeAll
  void call() {
    puppet = Puppet.calling(gateway, pc).serving(http::serve);
    gateway.doors().knows("pc7", pc);
    await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
  }

  @AfterAll
  void close() throws IOException {
    puppet.close();
    gateway.close();
  }

  static Stream<Arguments> requests() {
    String head = HOST + Console.ANNA;
    return Stream.of(
        of(
            "length and chunks",
            400,
            POST + head + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        of("two lengths", 400, POST + head + "Content-Length: 0\r\nContent-Length: 4\r\n\r\nabcd"),
        of(
            "two equal lengths",
            400,
            POST + head + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n"),
        of("a list of lengths", 400, POST + head + "Content-Length: 4, 4\r\n\r\nabcd"),
        of("a length with a sign", 400, POST + head + "Content-Length: +4\r\n\r\nabcd"),
        of("a negative length", 400, POST + head + "Content-Length: -1\r\n\r\n"),
        of("a length in hex", 400, POST + head + "Content-Length: 0x4\r\n\r\nabcd"),
        of("an endless length", 400, POST + head + "Content-Length: 99999999999999999999\r\n\r\n"),
        of("an empty length", 400, POST + head + "Content-Length: \r\n\r\n"),
        of(
            "two encodings",
            400,
            POST + head + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n"),
        of("another encoding", 501, POST + head + "Transfer-Encoding: gzip, chunked\r\n\r\n"),
        of("chunked in disguise", 501, POST + head + "Transfer-Encoding: xchunked\r\n\r\n"),
        of("a blank before the colon", 400, POST + head + "Transfer-Encoding : chunked\r\n\r\n"),
        of(
            "a line that goes on",
            400,
            POST + head + "Content-Length: 0\r\n Transfer-Encoding: chunked\r\n\r\n"),
        of("a first line that goes on", 400, POST + " " + head + "\r\n"),
        of("a bare line feed", 400, POST + head + "X: y\nContent-Length: 4\r\n\r\n"),
        of("a bare carriage return", 400, POST + head + "X: y\rContent-Length: 4\r\n\r\n"),
        of("a zero byte", 400, POST + head + "X: \0\r\n\r\n"),
        of("no colon", 400, POST + head + "chunked\r\n\r\n"),
        of("an empty name", 400, POST + head + ": x\r\n\r\n"),
        of("no Host", 400, POST + Console.ANNA + "\r\n"),
        of("two Hosts", 400, POST + head + "Host: other\r\n\r\n"),
        of(
            "chunks in HTTP/1.0",
            400,
            POST.replace("1.1", "1.0") + head + "Transfer-Encoding: chunked\r\n\r\n"),
        of("HTTP/2", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        of("HTTP/0.9", 400, "GET http://pc7:16992/\r\n"),
        of("another version", 505, POST.replace("1.1", "1.2") + head + "\r\n"),
        of("two blanks", 400, POST.replace(" http", "  http") + head + "\r\n"),
        of("a tab", 400, POST.replace(" HTTP", "\tHTTP") + head + "\r\n"),
        of("TLS", 400, "\u0016\u0003\u0001\u0000\u00a5\r\n"),
        of("SOCKS", 400, "\u0005\u0001\u0002\n"),
        of("an own path", 400, "GET / HTTP/1.1\r\n" + head + "\r\n"),
        of("a user in the URI", 400, "GET http://a:b@pc7:16992/ HTTP/1.1\r\n" + head + "\r\n"),
        of(
            "another user in the URI",
            400,
            "GET http://pc7:16992@other/ HTTP/1.1\r\n" + head + "\r\n"),
        of("a fragment", 400, "GET http://pc7:16992/#x HTTP/1.1\r\n" + head + "\r\n"),
        of("https", 400, "GET https://pc7:16993/ HTTP/1.1\r\n" + head + "\r\n"),
        of("file", 400, "GET file:///etc/passwd HTTP/1.1\r\n" + head + "\r\n"),
        of("port 0", 400, "CONNECT pc7:0 HTTP/1.1\r\n" + head + "\r\n"),
        of("port 82528", 400, "CONNECT pc7:82528 HTTP/1.1\r\n" + head + "\r\n"),
        of("no port", 400, "CONNECT pc7 HTTP/1.1\r\n" + head + "\r\n"),
        of(
            "CONNECT with a body",
            400,
            "CONNECT pc7:16994 HTTP/1.1\r\n" + head + "Content-Length: 4\r\n\r\nabcd"),
        of("another expectation", 417, POST + head + "Expect: more\r\n\r\n"),
        of("a long line", 431, POST + head + "X: " + "y".repeat(9_000) + "\r\n\r\n"),
        of("many fields", 431, POST + head + "X: y\r\n".repeat(80) + "\r\n"),
        of(
            "much header",
            431,
            POST + head + ("X: " + "y".repeat(4_000) + "\r\n").repeat(5) + "\r\n"),
        of("empty lines", 400, "\r\n".repeat(9)));
  }

  private static Arguments of(String name, int status, String request) {
    return Arguments.of(name, status, request);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void refusesAndEnds(String name, int status, String request) throws Exception {
    http.requests.clear();
    try (Console console = Console.at(gateway, Door.HTTP_PROXY)) {
      console.say(request + NEXT);
      assertThat(console.answer()).startsWith("HTTP/1.1 " + status + " ");
      console.socket.shutdownOutput();
      assertThat(console.isEnded()).isTrue();
    }
    assertThat(http.requests).isEmpty();
  }

  static Stream<Arguments> chunks() {
    return Stream.of(
        Arguments.of("a sign", "+4\r\nabcd\r\n0\r\n\r\n"),
        Arguments.of("a minus", "-4\r\nabcd\r\n0\r\n\r\n"),
        Arguments.of("a prefix", "0x4\r\nabcd\r\n0\r\n\r\n"),
        Arguments.of("a blank", "4 \r\nabcd\r\n0\r\n\r\n"),
        Arguments.of("a blank before", " 4\r\nabcd\r\n0\r\n\r\n"),
        Arguments.of("nothing", "\r\nabcd\r\n0\r\n\r\n"),
        Arguments.of("too much", "fffffffff\r\nabcd\r\n0\r\n\r\n"),
        Arguments.of("a bare line feed", "4\nabcd\r\n0\r\n\r\n"),
        Arguments.of("too long a chunk", "4\r\nabcde\r\n0\r\n\r\n"),
        Arguments.of("a bare line feed behind", "4\r\nabcd\n0\r\n\r\n"),
        Arguments.of("no number", "wxyz\r\n0\r\n\r\n"),
        Arguments.of("a trailer for a size", "a: b\r\n0\r\n\r\n"),
        Arguments.of("a broken trailer", "0\r\nno trailer\r\n\r\n"),
        Arguments.of("a long extension", "4;" + "x".repeat(9_000) + "\r\nabcd\r\n0\r\n\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("chunks")
  void refusesBrokenChunks(String name, String body) throws Exception {
    http.requests.clear();
    String head = POST + HOST + Console.ANNA + "Transfer-Encoding: chunked\r\n\r\n";
    try (Console console = Console.at(gateway, Door.HTTP_PROXY)) {
      console.say(head + body + NEXT);
      assertThat(console.answer()).startsWith("HTTP/1.1 4");
      console.socket.shutdownOutput();
      assertThat(console.isEnded()).isTrue();
    }
    assertThat(http.requests).isEmpty();
  }
}
