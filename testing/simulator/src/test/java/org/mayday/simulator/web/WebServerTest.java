package org.mayday.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.get;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.TestConsole;
import org.mayday.simulator.support.TestConsole.Answer;

class WebServerTest {

  private static final String REQUEST = get(AMT + "AMT_GeneralSettings");

  private final ManualClock clock = new ManualClock();
  private final SimulatedPc pc = Pcs.of("amt-12", clock);
  private final TestConsole console = Pcs.console(pc);

  @Test
  void aStrangerGetsAChallengeInHtmlAndTheConnectionEnds() {
    Answer refused = console.postOnce(REQUEST);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.head())
        .containsPattern("WWW-Authenticate: Digest realm=\"Digest:[0-9A-F]{32}\", nonce=\"")
        .contains("\",stale=\"false\",qop=\"auth\"")
        .contains("Connection: close")
        .contains("Content-Type: text/html")
        .contains("Server: Intel(R) Active Management Technology 12.0.67")
        .doesNotContain("algorithm")
        .doesNotContain("opaque");
    assertThat(refused.closed()).isTrue();
  }

  @Test
  void anAnswerIsChunkedWithPaddedSizesAndTheConnectionStays() {
    Answer answer = console.post(REQUEST);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw()).contains("\r\n\r\n02FA\r\n").endsWith("\r\n0\r\n\r\n");
    assertThat(answer.closed()).isFalse();
    assertThat(console.post(REQUEST).status()).isEqualTo(200);
    assertThat(console.challenges).isEqualTo(1);
  }

  @Test
  void anOldNonceIsStale() {
    console.post(REQUEST);
    clock.pass(Duration.ofSeconds(301));

    assertThat(console.post(REQUEST).status()).isEqualTo(200);
    assertThat(console.lastChallenge).contains("stale=\"true\"");
  }

  @Test
  void aReplayedCountIsStale() {
    console.post(REQUEST);
    console.forgetCount();

    assertThat(console.postOnce(REQUEST).status()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordIsRefusedAndTenOfThemAreNoted() {
    WebServer web = Pcs.web(pc);
    TestConsole wrong = new TestConsole(new Credentials("admin", "guess"), web::open);
    for (int i = 0; i < 10; i++) {
      assertThat(wrong.post(REQUEST).status()).isEqualTo(401);
    }

    assertThat(pc.eventLog().records().get(0).kind()).isEqualTo(Kind.AUTHENTICATION_FAILED);
    // Each request is tried again with a fresh nonce; only the very first carries no password.
    assertThat(web.wrongPasswords()).isEqualTo(19);
  }

  @Test
  void aRequestMayComeByteByByte() {
    WebServer web = Pcs.web(pc);
    TestConsole slow =
        new TestConsole(
            pc.identity().amt(),
            outlet -> {
              Conversation whole = web.open(outlet);
              return bytes -> {
                for (byte one : bytes) {
                  whole.received(new byte[] {one});
                }
              };
            });

    assertThat(slow.post(REQUEST).status()).isEqualTo(200);
  }

  @Test
  void whatIsNotHttpOrTooLongIsRefused() {
    assertThat(answerTo("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    assertThat(answerTo("POST /wsman HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
    assertThat(answerTo("POST /wsman HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"))
        .startsWith("HTTP/1.1 411 ");
    assertThat(answerTo("x".repeat(9000))).startsWith("HTTP/1.1 431 ");
  }

  private String answerTo(String request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Conversation conversation =
        Pcs.web(pc)
            .open(
                new Outlet() {
                  @Override
                  public void write(byte[] bytes) {
                    out.writeBytes(bytes);
                  }

                  @Override
                  public void close() {}

                  @Override
                  public void cut() {}
                });
    conversation.received(request.getBytes(StandardCharsets.ISO_8859_1));
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
