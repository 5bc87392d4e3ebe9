package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class LoginTest {
  private final UUID pc = UUID.randomUUID();

  @Test
  void tellsTheApplicationOfTheTunnelItsPortsAndItsEnd() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      puppet.disconnect();
      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());

      List<Object> events = gateway.listener().events();
      assertThat(events)
          .extracting(event -> (Object) event.getClass())
          .containsExactly(
              Claim.class, TunnelOpened.class, TunnelForwarded.class, TunnelClosed.class);
      Claim claim = (Claim) events.get(0);
      TunnelOpened opened = (TunnelOpened) events.get(1);
      TunnelForwarded forwarded = (TunnelForwarded) events.get(2);
      TunnelClosed closed = (TunnelClosed) events.get(3);
      assertThat(claim.platform()).isEqualTo(pc);
      assertThat(claim.username()).isEqualTo("mpsuser");
      assertThat(claim.password()).isEqualTo(Puppet.PASSWORD);
      assertThat(claim.rawTrigger()).isEqualTo(1);
      assertThat(claim.peer().getAddress().isLoopbackAddress()).isTrue();
      assertThat(opened.tunnel()).isEqualTo(claim.tunnel());
      assertThat(opened.apfVersion()).isEqualTo("1.0");
      assertThat(opened.tls().protocol()).isEqualTo("TLSv1.3");
      assertThat(opened.tls().listener()).isEqualTo("modern");
      assertThat(forwarded.ports()).isEqualTo(Set.of(16992, 16994, 5900));
      assertThat(closed.tunnel()).isEqualTo(claim.tunnel());
      assertThat(closed.cause()).isEqualTo(CloseCause.BY_PLATFORM);
      assertThat(closed.bytesIn()).isPositive();
      assertThat(closed.bytesOut()).isPositive();
      await().until(() -> gateway.gateway().tunnels().isEmpty());
      await().until(() -> gateway.gateway().figures().connections() == 0);
    }
  }

  @Test
  void showsTheLiveTunnel() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());

      var live = gateway.gateway().tunnel(pc).orElseThrow();
      assertThat(live.platform()).isEqualTo(pc);
      assertThat(live.ports()).containsExactlyInAnyOrder(16992, 16994, 5900);
      assertThat(live.channels()).isZero();
      assertThat(Duration.between(live.openedAt(), live.lastHeard()))
          .isLessThan(Duration.ofMinutes(1));
      assertThat(gateway.gateway().tunnels()).hasSize(1);
      assertThat(gateway.gateway().figures().logins()).isEqualTo(1);
      assertThat(gateway.gateway().figures().tunnels()).isEqualTo(1);
      assertThat(puppet.isOpen()).isTrue();
    }
  }

  @Test
  void waitsForThePortsThatAPcTellsAMomentAfterItsLogin() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> gateway.gateway().tunnel(pc).isPresent());

      var ready = gateway.gateway().tunnel(pc, Duration.ofSeconds(30)).orElseThrow();
      assertThat(ready.ports()).contains(16992);
      assertThat(puppet.isOpen()).isTrue();
    }
  }

  @Test
  void understandsAPcThatSendsOneByteAtATime() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet =
            Puppet.connected(gateway, Puppet.settings(pc, 2, Puppet.PASSWORD)).oneByteAtATime()) {
      puppet.start();
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());

      assertThat(gateway.listener().all(TunnelOpened.class))
          .singleElement()
          .extracting(TunnelOpened::rawTrigger)
          .isEqualTo(2L);
    }
  }

  @Test
  void holdsNothingAgainstAPcThatTheApplicationLeavesWithoutAnAnswer() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    try (TestGateway gateway =
        TestGateway.listening("login-deadline", "PT0.3S", "backoff-failures", "1")) {
      gateway.listener().judgeBy(claim -> afterwards(answers));
      try (Puppet puppet = Puppet.connected(gateway, Puppet.settings(pc, 2, Puppet.PASSWORD))) {
        puppet.start();
        await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      } finally {
        answers.countDown();
      }
      assertThat(gateway.listener().all(TunnelRefused.class))
          .extracting(TunnelRefused::reason)
          .containsExactly(TunnelRefused.Reason.UNAVAILABLE);
      assertThat(gateway.gateway().heldBack().backedOff(10)).isEmpty();
    }
  }

  private static Verdict afterwards(CountDownLatch answers) {
    try {
      answers.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Verdict.ACCEPTED;
  }

  @Test
  void keepsControlCharactersOfStrangersOutOfLogs() {
    TunnelRefused refused =
        new TunnelRefused(
            InetSocketAddress.createUnresolved("192.0.2.1", 1),
            TunnelRefused.Stage.LOGIN,
            TunnelRefused.Reason.UNKNOWN_PLATFORM,
            "",
            pc,
            "a\0\nINFO all is well",
            Instant.EPOCH);
    assertThat(refused.username()).isEqualTo("a??INFO all is well");
  }
}
