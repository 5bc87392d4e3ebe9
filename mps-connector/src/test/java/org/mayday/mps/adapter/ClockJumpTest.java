package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

/** Somebody sets the server's clock, forward or back: nothing ends early and nothing gets stuck. */
class ClockJumpTest {
  private final UUID pc = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"P1D", "-P1D"})
  void tunnelsLiveOnAndSilentOnesEndInTime(Duration jump) throws IOException {
    try (TestGateway gateway =
            TestGateway.listening("keep-alive-interval", "PT1S", "keep-alive-timeout", "PT2S");
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      Instant opened = gateway.listener().all(TunnelOpened.class).get(0).at();

      gateway.setClockBy(jump);
      long received = gateway.gateway().figures().bytesIn();
      await("an answer to the probe of its silence")
          .until(() -> gateway.gateway().figures().bytesIn() > received);
      assertThat(gateway.listener().all(TunnelClosed.class)).isEmpty();
      assertThat(puppet.isOpen()).isTrue();

      puppet.fallSilent();
      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());
      Instant closed = gateway.listener().all(TunnelClosed.class).get(0).at();
      assertThat(Duration.between(opened, closed).minus(jump).abs())
          .as("what is told is told by the clock as it is set")
          .isLessThan(Duration.ofMinutes(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1D", "-P1D"})
  void whatTheApplicationCouldNotTakeIsToldAgainSoon(Duration jump) throws IOException {
    try (TestGateway gateway = TestGateway.listening("delivery-retry", "PT1S");
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      gateway.listener().failNext(1);
      puppet.disconnect();
      await().until(() -> gateway.listener().failuresLeft() == 0);
      gateway.setClockBy(jump);
      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1D", "-P1D"})
  void refusalsAreToldAfterTheirTime(Duration jump) throws IOException {
    try (TestGateway gateway = TestGateway.listening("refusal-burst", "PT1S")) {
      refusedOnce(gateway);
      await().until(() -> gateway.listener().all(TunnelRefused.class).size() == 1);
      refusedOnce(gateway);
      gateway.setClockBy(jump);
      await().until(() -> gateway.listener().all(TunnelRefused.class).size() == 2);
    }
  }

  private static void refusedOnce(TestGateway gateway) throws IOException {
    try (SSLSocket stranger = TlsClient.connect(gateway.port())) {
      stranger.getOutputStream().write(0xFA);
      stranger.getOutputStream().flush();
      stranger.getInputStream().readAllBytes();
    }
  }

  @Test
  void aSteadyClockGoesOnWhenTheWallClockIsSet() {
    AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    Clock wall = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    SteadyClock clock = new SteadyClock(wall, nanos::get);
    nanos.addAndGet(10);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusNanos(10));
    assertThat(clock.withZone(ZoneOffset.MAX).instant()).isEqualTo(clock.instant());
  }
}
