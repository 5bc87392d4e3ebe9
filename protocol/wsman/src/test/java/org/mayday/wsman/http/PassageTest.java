package org.mayday.wsman.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

class PassageTest {
  private static final SignedMessage UNSIGNED =
      new SignedMessage("/wsman", null, null, new byte[0]);

  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
  private final TransportFixture fixture;
  private final Passage passage;

  PassageTest() throws IOException {
    fixture = new TransportFixture();
    passage = new Passage(fixture::connect, fixture.settings().withMaxAnswer(5_000), watchdog);
  }

  @AfterEach
  void close() throws IOException {
    watchdog.shutdownNow();
    fixture.close();
  }

  private RawAnswer post(SignedMessage message) throws WsmanTransportException {
    return passage.post(message, Deadline.in(Duration.ofSeconds(20)));
  }

  @Test
  void givesBackTheChallenge() throws Exception {
    RawAnswer answer = post(UNSIGNED);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.values("WWW-Authenticate"))
        .singleElement()
        .asString()
        .startsWith("Digest realm=\"" + Nonces.REALM + "\"");
    assertThat(answer.values("content-type")).containsExactly("text/html");
    assertThat(answer.isXml()).isFalse();
    assertThat(new String(answer.body(), UTF_8)).contains("401 Unauthorized");
    assertThat(fixture.server.requests.take().headers()).doesNotContainKey("authorization");
  }

  @Test
  void sendsHeaderTargetAndBodyAsTheyAre() throws Exception {
    String header = "Digest username=\"x\",  uri=\"/a%20b?c\", response=\"no\"";
    byte[] body = TransportFixture.TEXT.getBytes(UTF_8);
    assertThat(post(new SignedMessage("/a%20b?c", header, "text/xml", body)).status())
        .as("a wrong signature is the PC's to judge")
        .isEqualTo(401);
    AmtLikeServer.Request sent = fixture.server.requests.take();
    assertThat(sent.line()).isEqualTo("POST /a%20b?c HTTP/1.1");
    assertThat(sent.headers())
        .containsEntry("authorization", header)
        .containsEntry("content-type", "text/xml")
        .containsEntry("content-length", Integer.toString(body.length))
        .doesNotContainKey("transfer-encoding");
    assertThat(sent.body()).isEqualTo(TransportFixture.TEXT);
    assertThat(fixture.server.connections).as("nothing is sent twice").hasValue(1);
  }

  @Test
  void endsByTheDeadline() {
    Passage silent =
        new Passage(
            timeout -> {
              throw new IOException("no channel");
            },
            fixture.settings(),
            watchdog);
    assertThat(
            catchThrowableOfType(
                    WsmanTransportException.class,
                    () -> silent.post(UNSIGNED, Deadline.in(Duration.ofSeconds(5))))
                .kind())
        .isEqualTo(Kind.UNREACHABLE);
    assertThat(
            catchThrowableOfType(
                    WsmanTransportException.class,
                    () -> passage.post(UNSIGNED, Deadline.in(Duration.ofNanos(1))))
                .kind())
        .isEqualTo(Kind.TIMED_OUT);
  }

  @Test
  void boundsTheAnswer() throws Exception {
    Passage narrow = new Passage(fixture::connect, fixture.settings().withMaxAnswer(10), watchdog);
    assertThat(
            catchThrowableOfType(
                    WsmanTransportException.class,
                    () -> narrow.post(UNSIGNED, Deadline.in(Duration.ofSeconds(20))))
                .kind())
        .isEqualTo(Kind.NONSENSE);
  }
}
