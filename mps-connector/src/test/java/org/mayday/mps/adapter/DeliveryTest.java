package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.fixture.FakeEndpointFactory;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class DeliveryTest {
  private final UUID pc = UUID.randomUUID();

  @Test
  void tellsAgainInOrderWhatTheListenerFailedToTake() throws IOException {
    try (TestGateway gateway = TestGateway.listening()) {
      gateway.listener().failNext(3);
      try (Puppet puppet = Puppet.calling(gateway, pc)) {
        await().until(puppet::isOpen);
        await().until(() -> gateway.listener().failuresLeft() < 3);
        puppet.disconnect();
        await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());
      }
      assertThat(gateway.listener().events().subList(1, gateway.listener().events().size()))
          .extracting(event -> (Object) event.getClass())
          .startsWith(TunnelOpened.class)
          .endsWith(TunnelClosed.class)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void makesAnEndpointForEachDeliveryAndReleasesItOnce() throws IOException {
    try (TestGateway gateway = TestGateway.listening()) {
      gateway.listener().failNext(1);
      try (Puppet puppet = Puppet.calling(gateway, pc)) {
        await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
        assertThat(puppet.isOpen()).isTrue();
      }
      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());
      await().until(() -> gateway.endpoints().made().stream().allMatch(e -> e.releases() == 1));

      assertThat(gateway.endpoints().made())
          .hasSizeGreaterThanOrEqualTo(5)
          .extracting(FakeEndpointFactory.Endpoint::calls)
          .containsOnly(1);
    }
  }

  @Test
  void doesNotTroubleTheApplicationWithKeepAlives() throws IOException {
    int count = 1_000;
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      int calls = gateway.endpoints().made().size();
      puppet.fallSilent(); // it would object to answers that it did not ask for
      for (int i = 0; i < count; i++) {
        puppet.sendRaw(new byte[] {(byte) 208, 0, 0, 0, (byte) i}); // KEEPALIVE_REQUEST, cookie
      }
      await()
          .untilAsserted(
              () -> assertThat(gateway.gateway().figures().keepAlives()).isEqualTo(count));
      gateway.gateway().disconnect(pc, "enough");
      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());

      assertThat(gateway.endpoints().made()).as("the end alone").hasSize(calls + 1);
    }
  }

  @Test
  void asksAgainForAVerdictThatCouldNotBeGiven() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (TestGateway gateway = TestGateway.listening()) {
      gateway
          .listener()
          .judgeBy(
              claim -> {
                if (asked.incrementAndGet() < 3) {
                  throw new IllegalStateException("the database is away");
                }
                return Verdict.ACCEPTED;
              });
      try (Puppet puppet = Puppet.calling(gateway, pc)) {
        await().until(puppet::isOpen);
      }
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void refusesALoginThatNobodyDecidesInTime() throws IOException {
    try (TestGateway gateway =
        TestGateway.listening("login-deadline", "PT2S", "version-deadline", "PT1S")) {
      gateway.deactivate();
      try (Puppet puppet = Puppet.calling(gateway, pc)) {
        await().until(() -> puppet.refusals().size() == 1);
      }
      await()
          .until(
              () ->
                  gateway.gateway().figures().refusals().get(TunnelRefused.Reason.UNAVAILABLE)
                      == 1);
    }
  }

  @Test
  void decidesNoMoreLoginsAtOnceThanItMay() throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    try (TestGateway gateway = TestGateway.listening("login-workers", "2")) {
      gateway
          .listener()
          .judgeBy(
              claim -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                try {
                  go.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                atOnce.decrementAndGet();
                return Verdict.ACCEPTED;
              });
      Puppet[] puppets = new Puppet[5];
      for (int i = 0; i < puppets.length; i++) {
        puppets[i] = Puppet.calling(gateway, UUID.randomUUID());
      }
      await().until(() -> atOnce.get() == 2);
      go.countDown();
      await().until(() -> gateway.gateway().tunnels().size() == 5);

      assertThat(most).hasValue(2);
      for (Puppet puppet : puppets) {
        puppet.close();
      }
    }
  }
}
