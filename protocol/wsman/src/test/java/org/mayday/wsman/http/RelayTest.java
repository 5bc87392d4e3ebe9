package org.mayday.wsman.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanRequest;

/** Whatever the PC answers to a message that somebody else wrote. */
class RelayTest {
  private final TransportFixture fixture;

  RelayTest() throws IOException {
    fixture = new TransportFixture();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  private RawAnswer relay() throws Exception {
    WsmanRequest request = new WsmanRequest(TransportFixture.TEXT.getBytes(UTF_8), false);
    return fixture.transport.relay(request, Deadline.in(TransportFixture.PLENTY));
  }

  @Test
  void isGivenBackWithStatusAndType() throws Exception {
    RawAnswer answer = relay();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.isXml()).isTrue();
    assertThat(answer.values("Server")).containsExactly("AMT");
    assertThat(new String(answer.body(), UTF_8)).isEqualTo(TransportFixture.TEXT);
  }

  @Test
  void needNotBeSoap() throws Exception {
    fixture.server.next(
        (request, out) ->
            out.write(
                AmtLikeServer.ascii(
                    "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\nno!")));
    RawAnswer answer = relay();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(new String(answer.body(), UTF_8)).isEqualTo("no!");
    assertThat(relay().status()).as("the channel is kept").isEqualTo(200);
    assertThat(fixture.server.connections).hasValue(2);
  }
}
