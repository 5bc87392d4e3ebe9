package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.mps.fixture.SocketEnd.isCut;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

/** Many at once: they wait for their turn, and who misbehaves has to pause. */
@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class CrowdTest {
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  @Test
  void aStormOfPcsIsServedInTurnAndNoneIsRefused() throws Exception {
    try (TestGateway gateway =
        TestGateway.listening("max-handshakes", "2", "max-handshakes-per-address", "1")) {
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String from = "127.0.1." + (1 + i % 4);
        Thread caller =
            new Thread(
                () -> {
                  try {
                    Puppet puppet =
                        Puppet.calling(
                            TlsClient.over(TlsClient.plain(gateway.port(), from)),
                            Puppet.settings(UUID.randomUUID(), 1, Puppet.PASSWORD));
                    synchronized (open) {
                      open.add(puppet);
                    }
                  } catch (IOException e) {
                    // seen below: a tunnel is missing
                  }
                });
        callers.add(caller);
        caller.start();
      }
      for (Thread caller : callers) {
        caller.join();
      }
      await().until(() -> gateway.gateway().figures().tunnels() == 40);
      assertThat(gateway.listener().all(TunnelRefused.class)).isEmpty();
    }
  }

  @Test
  void whoShakesHalfAHandIsCutWhenOthersWait() throws Exception {
    try (TestGateway gateway =
        TestGateway.listening("max-handshakes", "1", "tls-deadline", "PT3S")) {
      Socket half = halfHandshake(gateway, "127.0.1.1");
      assertThat(half.getInputStream().read()).isEqualTo(0x16); // the gateway has answered
      Puppet puppet = pc(gateway, "127.0.1.2");

      await().until(puppet::isOpen);
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      TunnelRefused refused = gateway.listener().all(TunnelRefused.class).get(0);
      assertThat(refused.reason()).isEqualTo(Reason.DEADLINE);
      assertThat(refused.detail()).isEqualTo("a slow handshake while others wait");
      assertThat(gateway.gateway().figures().tunnels()).isEqualTo(1);
    }
  }

  @Test
  void whoCannotBeServedInTimeIsToldApart() throws Exception {
    try (TestGateway gateway =
        TestGateway.listening("max-handshakes", "1", "handshake-wait", "PT0.3S")) {
      Socket half = halfHandshake(gateway, "127.0.1.1");
      assertThat(half.getInputStream().read()).isEqualTo(0x16);
      Socket waiting = halfHandshake(gateway, "127.0.1.2");

      assertThat(isCut(waiting)).isTrue();
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      assertThat(gateway.listener().all(TunnelRefused.class).get(0).reason())
          .isEqualTo(Reason.BUSY);
    }
  }

  @Test
  void aHelloByteByByteIsUnderstood() throws Exception {
    try (TestGateway gateway = TestGateway.listening()) {
      Socket socket = keep(TlsClient.plain(gateway.port(), "127.0.1.1"));
      OutputStream out = socket.getOutputStream();
      for (byte one : hello()) {
        out.write(one);
      }
      assertThat(socket.getInputStream().read()).isEqualTo(0x16);
    }
  }

  @Test
  void aHelloThatClaimsToBeHugeIsRefusedAtOnce() throws Exception {
    try (TestGateway gateway = TestGateway.listening()) {
      Socket socket = keep(TlsClient.plain(gateway.port(), "127.0.1.1"));
      socket.getOutputStream().write(new byte[] {0x16, 3, 1, (byte) 0xFF, (byte) 0xFF});

      assertThat(isCut(socket)).isTrue();
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      assertThat(gateway.listener().all(TunnelRefused.class).get(0).detail())
          .isEqualTo("a hello too long");
    }
  }

  @Test
  void whoFailsTooOftenIsClosedAtTheDoorForAWhile() throws Exception {
    try (TestGateway gateway =
        TestGateway.listening("backoff-failures", "3", "backoff-pause", "PT0.5S")) {
      for (int i = 0; i < 3; i++) {
        assertThat(isCut(garbage(gateway, "127.0.1.1"))).isTrue();
      }
      await().until(() -> gateway.gateway().figures().connections() == 0);
      Socket listed = keep(TlsClient.plain(gateway.port(), "127.0.1.1"));
      assertThat(isCut(listed)).isTrue();
      // the door first closes and then counts
      await()
          .until(
              () -> gateway.gateway().figures().refusals().get(Reason.BACKED_OFF), is -> is == 1);

      Puppet elsewhere = pc(gateway, "127.0.1.2");
      await().until(elsewhere::isOpen);
      await().until(() -> comesIn(gateway));
    }
  }

  private boolean comesIn(TestGateway gateway) throws IOException {
    try {
      return pc(gateway, "127.0.1.1") != null;
    } catch (IOException e) {
      return false; // still listed
    }
  }

  @Test
  void aBadNeighbourOfGoodPcsHurtsItselfAlone() throws Exception {
    UUID bad = UUID.randomUUID();
    try (TestGateway gateway =
        TestGateway.listening("backoff-failures", "2", "backoff-pause", "PT1M")) {
      gateway
          .listener()
          .judgeBy(
              claim -> claim.platform().equals(bad) ? Verdict.WRONG_CREDENTIALS : Verdict.ACCEPTED);
      Puppet good = pc(gateway, "127.0.1.1");
      await().until(good::isOpen);
      for (int i = 0; i < 2; i++) {
        try (Puppet puppet =
            Puppet.calling(
                TlsClient.over(TlsClient.plain(gateway.port(), "127.0.1.1")),
                Puppet.settings(bad, 1, "wrong"))) {
          await().until(() -> !puppet.refusals().isEmpty());
        }
      }
      await()
          .until(() -> gateway.gateway().figures().refusals().get(Reason.WRONG_CREDENTIALS) == 2L);

      // From now on nobody is asked about it, however right its password may be.
      gateway.listener().judgeBy(claim -> Verdict.ACCEPTED);
      try (Puppet puppet =
          Puppet.calling(
              TlsClient.over(TlsClient.plain(gateway.port(), "127.0.1.1")),
              Puppet.settings(bad, 1, Puppet.PASSWORD))) {
        await().until(() -> !puppet.refusals().isEmpty());
      }
      Puppet neighbour = pc(gateway, "127.0.1.1");
      await().until(neighbour::isOpen);
      Puppet elsewhere =
          keep(
              Puppet.calling(
                  TlsClient.over(TlsClient.plain(gateway.port(), "127.0.1.2")),
                  Puppet.settings(bad, 1, Puppet.PASSWORD)));
      await().until(elsewhere::isOpen);
    }
  }

  @Test
  void connectionsWithoutLoginAreLimitedAndTunnelsAreNot() throws Exception {
    try (TestGateway gateway = TestGateway.listening("max-pending-per-address", "1")) {
      Puppet one = pc(gateway, "127.0.1.1");
      await().until(one::isOpen);
      Puppet two = pc(gateway, "127.0.1.1");
      await().until(two::isOpen);
      await().until(() -> gateway.listener().all(TunnelForwarded.class).size() == 2);

      keep(TlsClient.plain(gateway.port(), "127.0.1.1"));
      await().until(() -> gateway.gateway().figures().connections() == 3);
      assertThat(isCut(keep(TlsClient.plain(gateway.port(), "127.0.1.1")))).isTrue();
    }
  }

  private Puppet pc(TestGateway gateway, String from) throws IOException {
    return keep(
        Puppet.calling(
            TlsClient.over(keep(TlsClient.plain(gateway.port(), from))),
            Puppet.settings(UUID.randomUUID(), 1, Puppet.PASSWORD)));
  }

  private Socket garbage(TestGateway gateway, String from) throws IOException {
    Socket socket = keep(TlsClient.plain(gateway.port(), from));
    socket.getOutputStream().write('x');
    return socket;
  }

  private Socket halfHandshake(TestGateway gateway, String from) throws Exception {
    Socket socket = keep(TlsClient.plain(gateway.port(), from));
    socket.getOutputStream().write(hello());
    return socket;
  }

  private static byte[] hello() throws Exception {
    SSLEngine engine = SSLContext.getDefault().createSSLEngine();
    engine.setUseClientMode(true);
    ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    engine.wrap(ByteBuffer.allocate(0), record);
    byte[] bytes = new byte[record.flip().remaining()];
    record.get(bytes);
    return bytes;
  }

  private <T extends AutoCloseable> T keep(T one) {
    synchronized (open) {
      open.add(one);
    }
    return one;
  }
}
