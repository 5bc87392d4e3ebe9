package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class ReplacementTest {
  private final UUID pc = UUID.randomUUID();

  @Test
  void theNewestTunnelOfAPcTakesThePlaceOfTheFormer() throws Exception {
    try (TestGateway gateway = TestGateway.listening();
        Puppet old = Puppet.calling(gateway, pc)) {
      await().until(() -> gateway.listener().all(TunnelForwarded.class).size() == 1);
      var channel = gateway.open(pc, 16992);
      UUID first = gateway.gateway().tunnel(pc).orElseThrow().tunnel();

      try (Puppet fresh = Puppet.calling(gateway, pc)) {
        await().until(() -> gateway.listener().all(TunnelForwarded.class).size() == 2);
        await().until(() -> !old.ends().isEmpty());

        assertThat(old.ends().get(0).code()).isEqualTo(11);
        assertThat(fresh.isOpen()).isTrue();
        assertThat(channel.socket().getInputStream())
            .satisfies(
                in ->
                    org.assertj.core.api.Assertions.assertThatIOException()
                        .isThrownBy(in::read)
                        .withMessageContaining("the PC opened a newer tunnel"));
        UUID second = gateway.gateway().tunnel(pc).orElseThrow().tunnel();
        assertThat(second).isNotEqualTo(first);
        assertThat(gateway.gateway().tunnels()).hasSize(1);
        List<TunnelClosed> closed = gateway.listener().all(TunnelClosed.class);
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).tunnel()).isEqualTo(first);
        assertThat(closed.get(0).cause()).isEqualTo(CloseCause.REPLACED);
        assertThat(positions(gateway, closed.get(0), second)).isSorted();

        old.close();
        await().until(() -> gateway.gateway().figures().connections() == 1);
        assertThat(gateway.gateway().tunnel(pc)).isPresent();
        assertThat(gateway.listener().all(TunnelClosed.class)).hasSize(1);
      }
    }
  }

  private static List<Integer> positions(TestGateway gateway, TunnelClosed end, UUID second) {
    List<Object> events = gateway.listener().events();
    TunnelOpened successor =
        gateway.listener().all(TunnelOpened.class).stream()
            .filter(event -> event.tunnel().equals(second))
            .findFirst()
            .orElseThrow();
    return List.of(events.indexOf(end), events.indexOf(successor));
  }

  @Test
  void aStrangerWhoClaimsTheUuidChangesNothing() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> gateway.listener().all(TunnelForwarded.class).size() == 1);
      try (SSLSocket stranger = TlsClient.connect(gateway.port())) {
        stranger
            .getOutputStream()
            .write(ApfEncoder.encode(new ProtocolVersion(1, 0, 1, pc)).array());
        stranger
            .getOutputStream()
            .write(ApfEncoder.encode(new Disconnect(DisconnectReason.BY_APPLICATION)).array());
        stranger.getInputStream().readAllBytes();
      } catch (IOException e) {
        // A cut is as good.
      }
      await().until(() -> gateway.gateway().figures().connections() == 1);

      assertThat(gateway.gateway().tunnel(pc)).isPresent();
      assertThat(puppet.isOpen()).isTrue();
      assertThat(gateway.listener().all(TunnelClosed.class)).isEmpty();
    }
  }

  @Test
  void endsATunnelThatTheApplicationDisconnects() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> gateway.listener().all(TunnelForwarded.class).size() == 1);

      assertThat(gateway.gateway().disconnect(UUID.randomUUID(), "nobody")).isFalse();
      assertThat(gateway.gateway().disconnect(pc, "disabled by an administrator")).isTrue();
      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());

      TunnelClosed closed = gateway.listener().all(TunnelClosed.class).get(0);
      assertThat(closed.cause()).isEqualTo(CloseCause.BY_APPLICATION);
      assertThat(closed.detail()).startsWith("disabled by an administrator");
      await().until(() -> !puppet.ends().isEmpty());
      assertThat(puppet.ends().get(0).code()).isEqualTo(11);
    }
  }

  @Test
  void tellsOfACutWithoutFarewell() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> gateway.listener().all(TunnelForwarded.class).size() == 1);
      puppet.cut();
      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());

      assertThat(gateway.listener().all(TunnelClosed.class).get(0).cause())
          .isEqualTo(CloseCause.CONNECTION_LOST);
      assertThat(gateway.gateway().tunnel(pc)).isEmpty();
    }
  }
}
