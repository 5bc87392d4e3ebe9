package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.wsman.http.TransportFixture.PLENTY;
import static org.mayday.wsman.http.TransportFixture.TEXT;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** Sign-on, keeping and re-using channels. */
class DigestHttpTransportTest {
  private TransportFixture fixture;
  private AmtLikeServer server;

  @BeforeEach
  void start() throws IOException {
    fixture = new TransportFixture();
    server = fixture.server;
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }

  @Test
  void signsOnAndReadsChunksWithBordersInsideWords() throws WsmanTransportException {
    assertThat(fixture.read()).isEqualTo(TEXT);
    assertThat(server.requests.remove().line()).isEqualTo("POST /wsman HTTP/1.1");
    Map<String, String> headers = server.requests.remove().headers();
    assertThat(headers)
        .containsEntry("Host", "tern-07:" + server.port())
        .containsEntry("Content-Type", "application/soap+xml; charset=UTF-8");
    assertThat(headers.get("Authorization")).startsWith("Digest ").contains("nc=00000001");
  }

  @Test
  void aWarmExchangeCostsNoRefusalAndNoChannel() throws WsmanTransportException {
    for (int i = 0; i < 20; i++) {
      assertThat(fixture.ask(i % 2 == 0, PLENTY)).isEqualTo(TEXT);
    }
    assertThat(server.challenges).hasValue(1);
    assertThat(server.connections).hasValue(2);
    assertThat(server.answers).hasValue(20);
  }

  @Test
  void aStaleNonceIsReplacedOnce() throws WsmanTransportException {
    fixture.read();
    server.forgetNonces();
    assertThat(fixture.read()).isEqualTo(TEXT);
    assertThat(server.wrongPasswords).hasValue(0);
    assertThat(server.connections).hasValue(3);
  }

  @Test
  void aNonceThatIsStaleWithoutSayingSoIsReplacedToo() throws WsmanTransportException {
    fixture.read();
    server.next(
        (request, out) -> {
          server.challenge(out, false);
          throw new IOException("closed as announced");
        });
    assertThat(fixture.read()).isEqualTo(TEXT);
  }

  @Test
  void aWrongPasswordIsTriedOnceAndNeverAgain() {
    fixture.transport = fixture.transport(fixture.settings(), "wrong");
    fixture.failsWith(Kind.UNAUTHORIZED);
    fixture.failsWith(Kind.UNAUTHORIZED);
    assertThat(server.wrongPasswords).hasValue(1);
    assertThat(server.connections).hasValue(2);
  }

  @Test
  void aPcThatRefusesForEverIsAskedAFewTimesOnly() throws WsmanTransportException {
    fixture.read();
    for (int i = 0; i < 50; i++) {
      server.next(
          (request, out) -> {
            server.challenge(out, true);
            throw new IOException("closed as announced");
          });
    }
    fixture.failsWith(Kind.NONSENSE);
    assertThat(server.connections.get()).isLessThan(6);
  }

  @Test
  void aConnectionThatThePcClosesAfterItsAnswerIsReplaced() throws WsmanTransportException {
    server.next(
        (request, out) -> {
          out.write(
              AmtLikeServer.ascii(
                  AmtLikeServer.OK + "Connection: close\r\nContent-Length: 4\r\n\r\n<a/>"));
          throw new IOException("closed as announced");
        });
    assertThat(fixture.read()).isEqualTo("<a/>");
    assertThat(fixture.ask(false, PLENTY)).isEqualTo(TEXT);
    assertThat(server.challenges).hasValue(1);
  }

  @Test
  void aKeptConnectionThatThePcClosedIsReplaced() throws IOException, WsmanTransportException {
    fixture.read();
    server.closeConnections();
    assertThat(fixture.read()).isEqualTo(TEXT);
    server.closeConnections();
    assertThat(fixture.ask(false, PLENTY)).isEqualTo(TEXT);
  }

  @Test
  void aReadingOperationIsRepeatedWhenAKeptConnectionDies() throws WsmanTransportException {
    fixture.read();
    server.next(
        (request, out) -> {
          throw new IOException("dies without a word");
        });
    assertThat(fixture.read()).isEqualTo(TEXT);
  }

  @Test
  void aChangingOperationIsNotRepeated() throws WsmanTransportException {
    fixture.read();
    server.next(
        (request, out) -> {
          throw new IOException("dies without a word");
        });
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    WsmanTransportException.class, () -> fixture.ask(false, PLENTY))
                .kind())
        .isEqualTo(Kind.CUT);
    assertThat(server.answers).hasValue(1);
    assertThat(fixture.ask(false, PLENTY)).isEqualTo(TEXT);
  }

  @Test
  void soapFaultsPassWithTheirStatus() throws WsmanTransportException {
    server.next(
        (request, out) ->
            out.write(
                AmtLikeServer.ascii(
                    "HTTP/1.1 400 Bad Request\r\nContent-Type: application/soap+xml\r\n"
                        + "Content-Length: 8\r\n\r\n<fault/>")));
    assertThat(fixture.read()).isEqualTo("<fault/>");
  }

  @Test
  void aStatusWithoutSoapIsTold() {
    server.next(
        (request, out) ->
            out.write(
                AmtLikeServer.ascii(
                    "HTTP/1.1 503 Busy\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nbusy")));
    WsmanTransportException trouble = fixture.trouble(PLENTY);
    assertThat(trouble.kind()).isEqualTo(Kind.HTTP_STATUS);
    assertThat(trouble.httpStatus()).isEqualTo(503);
  }

  @Test
  void thePasswordIsNotPrinted() {
    assertThat(new DigestCredentials("admin", "secret").toString()).doesNotContain("secret");
  }
}
