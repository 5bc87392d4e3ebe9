package org.mayday.operation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.announcement.control.MovingClock;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Cancellation;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.instance.Selectors;

class AmtSessionsTest {
  private static final UUID PC = UUID.randomUUID();
  private static final AmtWork<String> READ =
      client -> client.get("AMT_GeneralSettings", Selectors.none()).text("HostName").orElse("");

  private final WiresFake wires = new WiresFake();
  private final FirmwareFake firmware =
      new FirmwareFake().having("AMT_GeneralSettings", "<g:HostName>pc-1</g:HostName>");
  private final Map<UUID, AmtCredentials> logins = new HashMap<>();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final OperationSettings settings =
      new OperationSettings(
          Duration.ofSeconds(5), Duration.ofSeconds(1), 1, 1, Duration.ofMinutes(15));
  private final AmtSessions sessions =
      new AmtSessions(wires, pc -> Optional.ofNullable(logins.get(pc)), settings, clock);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  AmtSessionsTest() {
    logins.put(PC, new AmtCredentials("admin", "right"));
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void keepsTheWireOfATunnelForTheNextOperation() throws OperationFailed {
    wires.connect(PC, firmware, 16992, 16994);
    assertThat(sessions.run(PC, READ)).isEqualTo("pc-1");
    assertThat(sessions.run(PC, READ)).isEqualTo("pc-1");
    assertThat(wires.opened).containsExactly("16992");
  }

  @Test
  void takesANewWireForANewTunnelAndClosesTheOldOne() throws OperationFailed {
    UUID first = wires.connect(PC, firmware, 16992);
    sessions.run(PC, READ);
    sessions.forget(first);
    wires.connect(PC, firmware, 16992);
    sessions.run(PC, READ);
    assertThat(wires.opened).containsExactly("16992", "closed", "16992");
  }

  @Test
  void speaksTlsWhereOnlyThatIsForwarded() throws OperationFailed {
    wires.connect(PC, firmware, 16993, 16995);
    sessions.run(PC, READ);
    assertThat(wires.opened).containsExactly("16993 tls");
  }

  @Test
  void saysWhyNothingCanBeDone() {
    assertFails(Kind.NOT_CONNECTED);
    wires.connect(PC, firmware, 5900);
    assertFails(Kind.PORT_NOT_FORWARDED);
    wires.connect(PC, firmware, 16992);
    logins.clear();
    assertFails(Kind.NO_CREDENTIALS);
  }

  @ParameterizedTest
  @CsvSource({
    "TIMED_OUT, TIMED_OUT",
    "CUT, CUT",
    "UNREACHABLE, CUT",
    "UNAUTHORIZED, UNAUTHORIZED",
    "UNTRUSTED, UNAUTHORIZED",
    "HTTP_STATUS, NONSENSE",
    "NONSENSE, NONSENSE",
    "CANCELLED, CUT"
  })
  void saysInItsOwnWordsWhatTheWireReports(WsmanTransportException.Kind trouble, Kind kind) {
    wires.connect(PC, firmware.failing(trouble, 0), 16992);
    assertFails(kind);
  }

  @Test
  void aFaultAndARefusalAreToldApart() {
    wires.connect(PC, firmware, 16992);
    assertThatThrownBy(
            () -> sessions.run(PC, client -> client.get("AMT_Nothing", Selectors.none())))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.FAULT))
        .hasMessageContaining("No such class");
  }

  @Test
  void neverTriesARefusedPasswordAgainUntilItIsChanged() throws OperationFailed {
    wires.connect(PC, firmware.failing(WsmanTransportException.Kind.UNAUTHORIZED, 0), 16992);
    assertFails(Kind.UNAUTHORIZED);
    assertFails(Kind.UNAUTHORIZED);
    assertThat(firmware.asked()).as("one try").hasSize(1);
    assertThat(sessions.knows(PC)).isFalse();

    firmware.recover();
    logins.put(PC, new AmtCredentials("admin", "changed"));
    assertThat(sessions.knows(PC)).isTrue();
    assertThat(sessions.run(PC, READ)).isEqualTo("pc-1");
  }

  @Test
  void triesARefusedPasswordAgainAfterTheConfiguredPause() throws OperationFailed {
    wires.connect(PC, firmware.failing(WsmanTransportException.Kind.UNAUTHORIZED, 0), 16992);
    assertFails(Kind.UNAUTHORIZED);
    firmware.recover();
    clock.pass(Duration.ofMinutes(15).minusSeconds(1));
    assertFails(Kind.UNAUTHORIZED);
    clock.pass(Duration.ofSeconds(1));
    assertThat(sessions.run(PC, READ)).isEqualTo("pc-1");
    assertThat(wires.opened).as("with a new wire").containsExactly("16992", "closed", "16992");
  }

  @Test
  void letsAFewWaitInTurnAndRefusesMore() {
    wires.connect(PC, firmware, 16992);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    Runnable slow =
        () ->
            runQuietly(
                client -> {
                  inside.countDown();
                  release.await();
                  return done.incrementAndGet();
                });
    CompletableFuture<Void> first = CompletableFuture.runAsync(slow, threads);
    await().until(() -> inside.getCount() == 0);
    CompletableFuture<Void> second = CompletableFuture.runAsync(slow, threads);
    await().untilAsserted(() -> assertFails(Kind.BUSY, Duration.ofMillis(20)));
    assertThatThrownBy(() -> sessions.run(PC, Duration.ofMillis(50), READ))
        .isInstanceOf(OperationFailed.class);
    release.countDown();
    CompletableFuture.allOf(first, second).join();
    assertThat(done).hasValue(2);
  }

  @Test
  void whatIsCancelledSaysSoWhetherItRunsOrWaits() {
    Cancellation cancellation = new Cancellation();
    wires.connect(
        PC,
        (request, deadline) -> {
          cancellation.cancel();
          throw new WsmanTransportException(WsmanTransportException.Kind.CANCELLED, "in the test");
        },
        16992);
    Deadline deadline = Deadline.in(Duration.ofSeconds(5)).cancelledBy(cancellation);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> sessions.run(PC, deadline, READ))
          .isInstanceOfSatisfying(
              OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
    }
  }

  private void runQuietly(Blocking work) {
    try {
      sessions.run(
          PC,
          client -> {
            try {
              return work.with(client);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (OperationFailed e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertFails(Kind kind) {
    assertFails(kind, Duration.ofSeconds(5));
  }

  private void assertFails(Kind kind, Duration deadline) {
    assertThatThrownBy(() -> sessions.run(PC, deadline, READ))
        .isInstanceOfSatisfying(OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @FunctionalInterface
  private interface Blocking {
    Object with(Object client) throws InterruptedException;
  }
}
