package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mayday.wsman.http.TransportFixture.PLENTY;
import static org.mayday.wsman.http.TransportFixture.TEXT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.Cancellation;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** One exchange can be ended from outside, and nothing else ends with it. */
class CancelledTransportTest {
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Cancellation cancellation = new Cancellation();
  private TransportFixture fixture;

  @BeforeEach
  void start() throws IOException {
    fixture = new TransportFixture();
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    threads.shutdownNow();
    fixture.close();
  }

  @Test
  void endsTheExchangeUnderWayAndNoOther() throws WsmanTransportException {
    fixture.read();
    fixture.server.next((request, out) -> over.await());
    CompletableFuture<Kind> silent = inBackground(cancellation);
    await().until(() -> fixture.server.underWay.get() == 1);
    CountDownLatch slow = new CountDownLatch(1);
    fixture.server.next(
        (request, out) -> {
          slow.await();
          AmtLikeServer.chunked(out, request.body());
        });
    CompletableFuture<String> other = CompletableFuture.supplyAsync(this::readQuietly, threads);
    await().until(() -> fixture.server.underWay.get() == 2);
    cancellation.cancel();
    assertThat(silent.join()).isEqualTo(Kind.CANCELLED);
    slow.countDown();
    assertThat(other.join()).as("on the other lane").isEqualTo(TEXT);
    assertThat(fixture.read()).as("afterwards").isEqualTo(TEXT);
  }

  @Test
  void endsTheWaitForAChannelAndLeavesTheThreadClean() {
    fixture.server.next((request, out) -> over.await());
    inBackground(new Cancellation());
    await().until(() -> fixture.server.underWay.get() == 1);
    CompletableFuture<Boolean> interrupted =
        CompletableFuture.supplyAsync(
            () -> {
              assertThat(kind(cancellation)).isEqualTo(Kind.CANCELLED);
              return Thread.currentThread().isInterrupted();
            },
            threads);
    cancellation.cancel();
    assertThat(interrupted.join()).isFalse();
  }

  @Test
  void nothingBeginsAfterwards() {
    cancellation.cancel();
    assertThat(kind(cancellation)).isEqualTo(Kind.CANCELLED);
    assertThat(fixture.server.connections).hasValue(0);
  }

  private CompletableFuture<Kind> inBackground(Cancellation way) {
    return CompletableFuture.supplyAsync(() -> kind(way), threads);
  }

  private Kind kind(Cancellation way) {
    WsmanRequest request = new WsmanRequest(TEXT.getBytes(StandardCharsets.UTF_8), true);
    Deadline deadline = Deadline.in(PLENTY).cancelledBy(way);
    return catchThrowableOfType(
            WsmanTransportException.class, () -> fixture.transport.exchange(request, deadline))
        .kind();
  }

  private String readQuietly() {
    try {
      return fixture.read();
    } catch (WsmanTransportException e) {
      throw new IllegalStateException(e);
    }
  }
}
