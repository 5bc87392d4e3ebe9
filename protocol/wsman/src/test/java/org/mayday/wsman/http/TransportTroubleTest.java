package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.wsman.http.TransportFixture.PLENTY;
import static org.mayday.wsman.http.TransportFixture.TEXT;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** A PC that misbehaves costs one exchange and its time, nothing more. */
class TransportTroubleTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  private TransportFixture fixture;
  private AmtLikeServer server;
  private final CountDownLatch over = new CountDownLatch(1);

  @BeforeEach
  void start() throws IOException {
    fixture = new TransportFixture();
    server = fixture.server;
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    fixture.close();
  }

  private void timesOutInTime() throws WsmanTransportException {
    long begin = System.nanoTime();
    assertThat(fixture.trouble(SHORT).kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SHORT.multipliedBy(5));
    assertThat(fixture.read()).isEqualTo(TEXT);
  }

  @Test
  void silenceEndsAtTheDeadline() throws WsmanTransportException {
    fixture.read();
    server.next((request, out) -> over.await());
    timesOutInTime();
  }

  @Test
  void silenceToTheFirstRequestWedgesNothing() throws WsmanTransportException {
    server.next((request, out) -> over.await());
    timesOutInTime();
  }

  @Test
  void dribblingEndsAtTheDeadline() throws WsmanTransportException {
    server.next(
        (request, out) -> {
          out.write(AmtLikeServer.ascii(AmtLikeServer.OK + "Content-Length: 9999\r\n\r\n"));
          while (!over.await(20, TimeUnit.MILLISECONDS)) {
            out.write(' ');
            out.flush();
          }
        });
    timesOutInTime();
  }

  @Test
  void dribblingHeadersEndAtTheDeadline() throws WsmanTransportException {
    server.next(
        (request, out) -> {
          out.write(AmtLikeServer.ascii("HTTP/1.1 200 OK\r\nX: "));
          while (!over.await(20, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
          }
        });
    timesOutInTime();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<a>half",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n00FF\r\n<a>half",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0004\r\n<a/>\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n",
        "HTTP/1.1 200 OK\r\nDat",
        "HTTP/1.1 20"
      })
  void aCutIsTold(String begin) throws WsmanTransportException {
    server.next(
        (request, out) -> {
          out.write(AmtLikeServer.ascii(begin));
          out.flush();
          throw new IOException("cut");
        });
    fixture.failsWith(Kind.CUT);
    assertThat(fixture.read()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-nonsense\r\nwhatever\r\n\r\n\r\n\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZZ\r\n<a/>\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: minus\r\n\r\n<a/>"
      })
  void garbageIsNonsense(String garbage) throws WsmanTransportException {
    server.next(
        (request, out) -> {
          out.write(AmtLikeServer.ascii(garbage));
          out.flush();
          over.await();
        });
    fixture.failsWith(Kind.NONSENSE);
    assertThat(fixture.read()).isEqualTo(TEXT);
  }

  @Test
  void headersWithoutEndAreNonsense() throws WsmanTransportException {
    server.next(
        (request, out) -> {
          out.write(AmtLikeServer.ascii("HTTP/1.1 200 OK\r\n"));
          while (over.getCount() > 0) {
            out.write(AmtLikeServer.ascii("X-More: 1\r\n"));
          }
        });
    fixture.failsWith(Kind.NONSENSE);
    assertThat(fixture.read()).isEqualTo(TEXT);
  }

  @Test
  void aHugeBodyIsNonsenseAnnouncedOrNot() throws WsmanTransportException {
    server.next(
        (request, out) ->
            out.write(AmtLikeServer.ascii(AmtLikeServer.OK + "Content-Length: 99999999\r\n\r\n")));
    fixture.failsWith(Kind.NONSENSE);
    server.next(
        (request, out) -> {
          out.write(AmtLikeServer.ascii(AmtLikeServer.OK + "Transfer-Encoding: chunked\r\n\r\n"));
          while (over.getCount() > 0) {
            out.write(AmtLikeServer.ascii("1000\r\n" + "x".repeat(0x1000) + "\r\n"));
          }
        });
    fixture.failsWith(Kind.NONSENSE);
    assertThat(fixture.read()).isEqualTo(TEXT);
  }

  @Test
  void aPcWithoutChannelIsUnreachable() {
    fixture.transport =
        fixture.transport(
            timeout -> {
              throw new ConnectException("the PC has no tunnel");
            },
            fixture.settings(),
            AmtLikeServer.PASSWORD);
    WsmanTransportException trouble = fixture.trouble(PLENTY);
    assertThat(trouble.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(trouble).hasMessageContaining("the PC has no tunnel");
  }

  @Test
  void aChannelThatOpensTooLateIsClosed() {
    CompletableFuture<Socket> late = new CompletableFuture<>();
    fixture.transport =
        fixture.transport(
            timeout -> {
              await().until(() -> fixture.transport != null && timeoutOver(timeout));
              Socket socket = fixture.connect(timeout);
              late.complete(socket);
              return socket;
            },
            fixture.settings(),
            AmtLikeServer.PASSWORD);
    assertThat(fixture.trouble(SHORT).kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(late.join().isClosed()).isTrue();
  }

  private final long begin = System.nanoTime();

  private boolean timeoutOver(Duration timeout) {
    return System.nanoTime() - begin > timeout.plusSeconds(1).toNanos();
  }

  @Test
  void closingEndsWhatIsUnderWayAndWhatWaits() {
    server.next((request, out) -> over.await());
    List<CompletableFuture<Kind>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(CompletableFuture.supplyAsync(() -> fixture.trouble(PLENTY).kind()));
    }
    await().until(() -> server.underWay.get() == 1);
    fixture.transport.close();
    assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(Kind.CANCELLED));
    fixture.failsWith(Kind.CANCELLED);
  }
}
