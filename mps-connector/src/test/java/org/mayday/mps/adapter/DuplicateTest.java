package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

/** Machines that share a UUID. */
@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class DuplicateTest {
  private final UUID pc = UUID.randomUUID();

  @Test
  void aCloneIsRefusedOnceItsFightIsNoticed() throws IOException {
    try (TestGateway gateway = TestGateway.listening("duplicate-flaps", "2")) {
      Puppet first = calls(gateway, "127.0.2.1");
      Puppet clone = drivesOut(gateway, "127.0.2.2", first);
      Puppet again = drivesOut(gateway, "127.0.2.1", clone);
      await().until(() -> !gateway.listener().all(DuplicatePlatform.class).isEmpty());
      DuplicatePlatform noticed = gateway.listener().all(DuplicatePlatform.class).get(0);
      assertThat(noticed.platform()).isEqualTo(pc);
      assertThat(noticed.staying().getHostString()).isEqualTo("127.0.2.1");
      assertThat(noticed.refused().getHostString()).isEqualTo("127.0.2.2");

      try (Puppet refused = calls(gateway, "127.0.2.2")) {
        await().until(() -> !refused.refusals().isEmpty());
      }
      await()
          .until(() -> gateway.gateway().figures().refusals().get(Reason.DUPLICATE_PLATFORM) == 1);
      assertThat(again.isOpen()).isTrue();
      assertThat(again.ends()).isEmpty();
      assertThat(gateway.gateway().heldBack().duplicates(10))
          .singleElement()
          .satisfies(entry -> assertThat(entry.refusals()).isEqualTo(1));

      assertThat(gateway.gateway().heldBack().release(pc)).isTrue();
      drivesOut(gateway, "127.0.2.2", again).close();
      again.close();
    }
  }

  @Test
  void aPcThatComesBackFromElsewhereIsNeverTakenForTwo() throws IOException {
    try (TestGateway gateway = TestGateway.listening("duplicate-flaps", "2")) {
      // Its former connections are dead: nothing on them answers, however often it moves.
      for (int i = 1; i <= 4; i++) {
        Puppet moving = calls(gateway, "127.0.2." + i);
        int openings = i;
        await().until(() -> gateway.listener().all(TunnelOpened.class).size() == openings);
        await().until(() -> gateway.listener().all(TunnelForwarded.class).size() == openings);
        moving.fallSilent();
      }
      await().until(() -> gateway.gateway().figures().connections() == 1);

      assertThat(gateway.listener().all(DuplicatePlatform.class)).isEmpty();
      assertThat(gateway.listener().all(TunnelRefused.class)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "03000200-0400-0500-0006-000700080009"
      })
  void aUuidThatIsNoneIsRefusedWithItsReason(String bogus) throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet =
            Puppet.calling(gateway, Puppet.settings(UUID.fromString(bogus), 1, Puppet.PASSWORD))) {
      await().until(() -> !puppet.refusals().isEmpty());
      puppet.close();
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());

      TunnelRefused refused = gateway.listener().all(TunnelRefused.class).get(0);
      assertThat(refused.reason()).isEqualTo(Reason.BOGUS_PLATFORM);
      assertThat(refused.platform()).isEqualTo(UUID.fromString(bogus));
      assertThat(gateway.listener().all(Claim.class)).isEqualTo(List.of());
    }
  }

  private Puppet calls(TestGateway gateway, String from) throws IOException {
    return Puppet.calling(
        TlsClient.over(TlsClient.plain(gateway.port(), from)),
        Puppet.settings(pc, 1, Puppet.PASSWORD));
  }

  /** Logs in while another is connected, which hangs up as it is told to go. */
  private Puppet drivesOut(TestGateway gateway, String from, Puppet other) throws IOException {
    await().until(other::isOpen);
    int before = gateway.listener().all(TunnelOpened.class).size();
    Puppet fresh = calls(gateway, from);
    await().until(() -> !other.ends().isEmpty());
    other.close();
    await().until(() -> gateway.listener().all(TunnelOpened.class).size() > before);
    await().until(fresh::isOpen);
    return fresh;
  }
}
