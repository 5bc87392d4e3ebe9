package org.mayday.mps.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.mps.api.FirmwareReport.Kind;
import org.mayday.mps.config.EventSettings;

class EventSinkTest {
  private static final String ACK = "http://schemas.dmtf.org/wbem/wsman/1/wsman/Ack";

  private final Firmware firmware = new Firmware();

  @Test
  void takesAnEventAndAcknowledgesIt() {
    Firmware.Line line = firmware.open();
    line.send(Posts.post(Posts.event("hello")));

    assertThat(firmware.inbox.taken())
        .containsExactly(
            new RecordingInbox.Taken(
                Kind.HTTP_EVENT,
                "192.0.2.9:9971",
                "application/soap+xml; charset=UTF-8",
                Posts.event("hello")));
    assertThat(line.read())
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("Connection: keep-alive\r\n")
        .contains("Content-Type: application/soap+xml;charset=UTF-8\r\n")
        .contains("<a:Action>" + ACK + "</a:Action>")
        .contains("<a:RelatesTo>" + Posts.MESSAGE_ID + "</a:RelatesTo>");
    assertThat(line.isClosed()).isFalse();
  }

  @Test
  void answersAnEventThatWantsNoAcknowledgementByAnEmptyBody() {
    Firmware.Line line = firmware.open();
    line.send(Posts.post(Posts.plainEvent("hello")));

    assertThat(firmware.inbox.contents()).containsExactly(Posts.plainEvent("hello"));
    assertThat(line.read()).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: 0\r\n");
  }

  @Test
  void takesABodyThatIsNoEnvelopeAsItIs() {
    Firmware.Line line = firmware.open();
    line.send(Posts.post("<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>"));

    assertThat(firmware.inbox.taken()).hasSize(1);
    assertThat(line.read()).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: 0\r\n");
  }

  @Test
  void answersRequestsThatComeTogetherInTheirOrder() {
    Firmware.Line line = firmware.open();
    line.send(
        Posts.post(Posts.event("1"))
            + Posts.chunked(Posts.event("2"), 7)
            + Posts.post(Posts.plainEvent("3")));

    assertThat(firmware.inbox.contents())
        .containsExactly(Posts.event("1"), Posts.event("2"), Posts.plainEvent("3"));
    assertThat(line.read().split("HTTP/1.1 200 OK")).hasSize(4);
  }

  @Test
  void letsAClientGoOnThatWaitsForIt() {
    Firmware.Line line = firmware.open();
    String body = Posts.event("hello");
    line.send(Posts.head("Expect: 100-continue") + "Content-Length: " + body.length() + "\r\n\r\n");
    assertThat(line.read()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    line.send(body);

    assertThat(firmware.inbox.contents()).containsExactly(body);
    assertThat(line.read()).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void closesAfterTheAnswerIfTheClientWantsThat() {
    Firmware.Line line = firmware.open();
    line.send(Posts.post(Posts.event("hello"), "Connection: close"));
    assertThat(line.read()).contains("Connection: close\r\n");
    assertThat(line.isClosed()).isTrue();
    assertThat(firmware.isTimeOfRest()).isTrue();

    Firmware.Line old = firmware.open();
    old.send("POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi");
    assertThat(old.read()).startsWith("HTTP/1.1 200 OK\r\n");
    assertThat(old.isClosed()).isTrue();
  }

  @Test
  void givesCreditBackForABodyOfManyWindows() {
    Firmware.Line line = firmware.open();
    String large = Posts.event("x".repeat(60_000));
    line.send(Posts.post(large)).send(Posts.chunked(large, 1_000));

    assertThat(line.isSent()).isTrue();
    assertThat(firmware.inbox.contents()).containsExactly(large, large);
  }

  @Test
  void worksWithTheSmallestWindow() {
    Firmware tight = new Firmware(1, 1, 1_024);
    Firmware.Line line = tight.open(100);
    line.send(Posts.post(Posts.event("x".repeat(5_000)), "X: " + "y".repeat(500)));

    assertThat(tight.inbox.taken()).hasSize(1);
    StringBuilder answer = new StringBuilder();
    for (String part = line.read(); !part.isEmpty(); part = line.read()) {
      answer.append(part);
    }
    assertThat(answer.toString()).endsWith("Envelope>");
  }

  @Test
  void saysThatItIsBusyWhenNothingIsTaken() {
    firmware.inbox.full(true);
    Firmware.Line line = firmware.open();
    line.send(Posts.post(Posts.event("hello")) + Posts.post(Posts.event("again")));

    assertThat(firmware.inbox.taken()).isEmpty();
    assertThat(line.read())
        .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
        .doesNotContain("200");
    assertThat(line.isClosed()).isTrue();
  }

  static Stream<Arguments> refused() {
    String body = "Content-Length: 2\r\n\r\nhi";
    String start = "POST / HTTP/1.1\r\nHost: x\r\n";
    return Stream.of(
        Arguments.of(405, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
        Arguments.of(405, "M-SEARCH * HTTP/1.1\r\nHost: x\r\n\r\n"),
        Arguments.of(400, "POST / HTTP/1.1\r\n" + body),
        Arguments.of(400, start + "Host: y\r\n" + body),
        Arguments.of(411, start + "\r\n"),
        Arguments.of(400, start + "Content-Length: 0\r\n\r\n"),
        Arguments.of(400, start + "Content-Length: +2\r\n\r\nhi"),
        Arguments.of(400, start + "Content-Length: 2, 2\r\n\r\nhi"),
        Arguments.of(400, start + "Content-Length: 2\r\n" + body),
        Arguments.of(400, start + "Content-Length : 2\r\n\r\nhi"),
        Arguments.of(413, start + "Content-Length: 65537\r\n\r\n"),
        Arguments.of(413, start + "Content-Length: 99999999999999999999\r\n\r\n"),
        Arguments.of(400, start + "Transfer-Encoding: chunked\r\n" + body),
        Arguments.of(
            400, start + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(400, start + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(400, start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(
            400, start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n"),
        Arguments.of(400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(400, start + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(400, start + "Transfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n0\r\n\r\n"),
        Arguments.of(400, start + "Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n"),
        Arguments.of(400, start + "Transfer-Encoding: chunked\r\n\r\n2\r\nhiX\r\n0\r\n\r\n"),
        Arguments.of(
            413, start + "Transfer-Encoding: chunked\r\n\r\n10001\r\n" + "x".repeat(65_537)),
        Arguments.of(
            413, start + "Transfer-Encoding: chunked\r\n\r\n" + "1;x=yyyy\r\nx\r\n".repeat(15_000)),
        Arguments.of(417, start + "Expect: a miracle\r\n" + body),
        Arguments.of(400, start + "No colon\r\n" + body),
        Arguments.of(400, start + "X: \u0000\r\n" + body),
        Arguments.of(400, start + "X: a\rContent-Length: 9\r\n" + body),
        Arguments.of(431, start + "X: " + "x".repeat(5_000) + "\r\n" + body),
        Arguments.of(431, start + ("X: " + "x".repeat(1_000) + "\r\n").repeat(9) + body),
        Arguments.of(431, start + "X: y\r\n".repeat(65) + body),
        Arguments.of(400, "POST / HTTP/1.-1\r\nHost: x\r\n" + body),
        Arguments.of(505, "POST / HTTP/2.0\r\nHost: x\r\n" + body));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatIsNoProperPost(int status, String request) {
    Firmware.Line line = firmware.open();
    line.send(request);

    assertThat(line.read()).startsWith("HTTP/1.1 " + status + " ").doesNotContain("Error");
    assertThat(line.isClosed()).isTrue();
    assertThat(firmware.inbox.taken()).isEmpty();
  }

  static List<String> unknown() {
    return List.of(
        "\u0016\u0003\u0001\u0000\u00f4\u0001", // a TLS ClientHello
        "hello?\n",
        "\r\n",
        "HELO mail.example\r\n",
        "POST /\r\n",
        "A".repeat(20),
        "POST " + "x".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void reportsWhatIsNoHttpAndCloses(String bytes) {
    Firmware.Line line = firmware.open();
    line.send(bytes);

    assertThat(firmware.inbox.taken())
        .containsExactly(new RecordingInbox.Taken(Kind.UNKNOWN, "192.0.2.9:9971", "", bytes));
    assertThat(line.heard()).isEmpty();
    assertThat(line.isClosed()).isTrue();
  }

  @Test
  void reportsWhatNobodyCanTellWhenTheChannelEnds() {
    Firmware.Line closed = firmware.open();
    closed.send("PO").close();
    Firmware.Line late = firmware.open();
    late.send("POS");
    firmware.pass(Firmware.REQUEST);

    assertThat(firmware.inbox.contents()).containsExactly("PO", "POS");
    assertThat(late.isClosed()).isTrue();
  }

  @Test
  void refusesMoreChannelsThanATunnelMayHave() {
    Firmware.Line first = firmware.open();
    firmware.open();
    assertThat(firmware.open().refusal()).isEqualTo(OpenFailureReason.RESOURCE_SHORTAGE);
    first.close();
    assertThat(firmware.open().refusal()).isNull();
  }

  @Test
  void refusesMoreChannelsThanAllTunnelsMayHave() {
    EventSettings settings = new EventSettings(4, 1, Firmware.REQUEST, Firmware.IDLE);
    EventContext context = EventContext.of(settings, 16_384, () -> 0);
    Firmware one = new Firmware(context);
    Firmware other = new Firmware(context);
    one.open();
    assertThat(other.open().refusal()).isEqualTo(OpenFailureReason.RESOURCE_SHORTAGE);
    one.tunnelEnds();
    assertThat(other.open().refusal()).isNull();
  }

  @Test
  void closesAChannelThatSaysNothing() {
    Firmware.Line line = firmware.open();
    line.send(Posts.post(Posts.event("hello"))).read();
    firmware.pass(Firmware.IDLE.minusMillis(1));
    assertThat(line.isClosed()).isFalse();
    firmware.pass(Duration.ofMillis(1));
    assertThat(line.isClosed()).isTrue();
    assertThat(firmware.isTimeOfRest()).isTrue();
  }

  @Test
  void doesNotWaitForARequestThatDrips() {
    Firmware.Line line = firmware.open();
    String request = Posts.post(Posts.event("hello"));
    for (int i = 0; i < 20 && !line.isClosed(); i++) {
      line.send(request.substring(i, i + 1));
      firmware.pass(Duration.ofSeconds(1));
    }
    assertThat(line.isClosed()).isTrue();
    assertThat(line.heard()).isEmpty();
  }

  @Test
  void saysWhyItClosesARequestThatDripsAfterItsFirstLine() {
    Firmware.Line line = firmware.open();
    line.send("POST / HTTP/1.1\r\nHost: x\r\n");
    firmware.pass(Firmware.REQUEST);
    assertThat(line.read()).startsWith("HTTP/1.1 408 ");
    assertThat(line.isClosed()).isTrue();
  }

  @Test
  void looksAtNoFurtherRequestWhileTheAnswersAreNotRead() {
    Firmware.Line line = firmware.open(1);
    String request = Posts.post(Posts.event("hello"));
    line.send(request.repeat(200));
    assertThat(firmware.inbox.taken()).hasSizeLessThan(30);
    assertThat(line.isSent()).isFalse();

    firmware.pass(Firmware.REQUEST);
    assertThat(line.isClosed()).isTrue();
  }

  @Test
  void goesOnWhenTheAnswersAreReadAfterAll() {
    Firmware.Line line = firmware.open(4_096);
    line.send(Posts.post(Posts.event("hello")).repeat(50));
    while (!line.read().isEmpty()) {
      assertThat(line.isClosed()).isFalse();
    }
    assertThat(firmware.inbox.taken()).hasSize(50);
  }
}
