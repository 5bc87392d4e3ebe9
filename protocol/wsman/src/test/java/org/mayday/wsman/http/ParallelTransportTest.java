package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.wsman.http.TransportFixture.PLENTY;
import static org.mayday.wsman.http.TransportFixture.TEXT;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** Many threads share few channels. */
class ParallelTransportTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private TransportFixture fixture;
  private AmtLikeServer server;

  @BeforeEach
  void start() throws IOException {
    fixture = new TransportFixture();
    server = fixture.server;
  }

  @AfterEach
  void stop() throws IOException {
    threads.shutdownNow();
    fixture.close();
  }

  @Test
  void neverMoreChannelsThanAllowed() throws Exception {
    List<Future<String>> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(threads.submit(() -> fixture.ask(false, PLENTY)));
    }
    for (Future<String> one : all) {
      assertThat(one.get()).isEqualTo(TEXT);
    }
    assertThat(server.mostUnderWay.get()).isBetween(1, 2);
    assertThat(server.challenges.get()).isLessThanOrEqualTo(2);
    assertThat(server.connections.get()).isLessThanOrEqualTo(6);
  }

  @Test
  void aWrongPasswordIsTriedOnceByAllTogether() throws Exception {
    fixture.transport = fixture.transport(fixture.settings().withMaxChannels(8), "wrong");
    List<Future<Kind>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      all.add(threads.submit(() -> fixture.trouble(PLENTY).kind()));
    }
    for (Future<Kind> one : all) {
      assertThat(one.get()).isEqualTo(Kind.UNAUTHORIZED);
    }
    assertThat(server.wrongPasswords).hasValue(1);
  }

  @Test
  void theDeadlineRunsWhileWaitingForAChannel() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    server.next(
        (request, out) -> {
          begun.countDown();
          over.await();
          AmtLikeServer.chunked(out, request.body());
        });
    Future<String> slow = threads.submit(fixture::read);
    begun.await();
    WsmanTransportException trouble = fixture.trouble(Duration.ofMillis(100));
    assertThat(trouble.kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(trouble).hasMessageContaining("busy");
    over.countDown();
    assertThat(slow.get()).isEqualTo(TEXT);
  }

  @Test
  void bearsWithAPcThatGivesNoMoreThanTwoChannels() throws Exception {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    ChannelSupplier two =
        timeout -> {
          if (open.incrementAndGet() > 2) {
            refused.incrementAndGet();
            throw new ChannelRefusedException("resource shortage", new IOException());
          }
          return fixture.connect(timeout);
        };
    fixture.transport =
        fixture.transport(two, fixture.settings().withMaxChannels(6), AmtLikeServer.PASSWORD);
    List<Future<String>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(threads.submit(() -> fixture.ask(false, PLENTY)));
    }
    for (Future<String> one : all) {
      assertThat(one.get()).isEqualTo(TEXT);
    }
    assertThat(server.mostUnderWay.get()).isBetween(1, 2);
    // what was refused is not tried again
    assertThat(refused.get()).isLessThanOrEqualTo(6);
  }

  @Test
  void aPcThatGivesNoChannelAtAllIsUnreachable() {
    fixture.transport =
        fixture.transport(
            timeout -> {
              throw new ChannelRefusedException("connect failed", new IOException());
            },
            fixture.settings(),
            AmtLikeServer.PASSWORD);
    fixture.failsWith(Kind.UNREACHABLE);
  }
}
