package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

/** However strangers flood the port, a PC that is up is answered. */
@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class FloodTest {
  private static final int KEEP_ALIVES = 20;
  private static final int STRANGERS = 4;

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger waves = new AtomicInteger();
  private final UUID pc = UUID.randomUUID();

  /** What strangers do, again and again. */
  private enum Kind {
    SILENT {
      @Override
      void come(TestGateway gateway, String from, List<Socket> held) throws IOException {
        held.add(TlsClient.plain(gateway.port(), from));
      }
    },
    GARBAGE {
      @Override
      void come(TestGateway gateway, String from, List<Socket> held) throws IOException {
        try (Socket socket = TlsClient.plain(gateway.port(), from)) {
          socket.getOutputStream().write(new byte[600]);
        }
      }
    },
    HALF_HANDSHAKE {
      @Override
      void come(TestGateway gateway, String from, List<Socket> held) throws IOException {
        Socket socket = TlsClient.plain(gateway.port(), from);
        held.add(socket);
        socket.getOutputStream().write(hello());
      }
    },
    FAILED_LOGIN {
      @Override
      void come(TestGateway gateway, String from, List<Socket> held) throws IOException {
        Socket socket = TlsClient.plain(gateway.port(), from);
        Puppet puppet =
            Puppet.calling(TlsClient.over(socket), Puppet.settings(UUID.randomUUID(), 1, "wrong"));
        await().until(() -> puppet.isCut() || !puppet.refusals().isEmpty());
        puppet.close();
      }
    };

    abstract void come(TestGateway gateway, String from, List<Socket> held) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPcThatIsUpIsAnsweredAllTheTime(Kind kind) throws Exception {
    try (TestGateway gateway =
        TestGateway.listening("max-handshakes", "8", "max-pending-per-address", "100")) {
      gateway
          .listener()
          .judgeBy(
              claim -> claim.platform().equals(pc) ? Verdict.ACCEPTED : Verdict.UNKNOWN_PLATFORM);
      try (SSLSocket tunnel = TlsClient.connect(gateway.port())) {
        say(
            tunnel,
            new ProtocolVersion(1, 0, 1, pc),
            new ServiceRequest(ApfNames.AUTH_SERVICE),
            new UserAuthRequest(
                "mpsuser", ApfNames.FORWARD_SERVICE, ApfNames.METHOD_PASSWORD, "right"),
            new ServiceRequest(ApfNames.FORWARD_SERVICE),
            new TcpipForward(true, "", 16992));
        await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
        List<Thread> strangers = flood(gateway, kind);
        try {
          await().until(() -> waves.get() > STRANGERS * 3);
          long before = gateway.gateway().figures().keepAlives();
          int wavesBefore = waves.get();
          for (int i = 1; i <= KEEP_ALIVES; i++) {
            say(tunnel, new KeepAliveRequest(i));
            long wanted = before + i;
            await().until(() -> gateway.gateway().figures().keepAlives() >= wanted);
          }
          await().until(() -> waves.get() > wavesBefore); // it is still going on
          assertThat(gateway.gateway().tunnel(pc)).isPresent();
        } finally {
          over.set(true);
          for (Thread stranger : strangers) {
            stranger.join();
          }
        }
        assertThat(gateway.gateway().figures().tunnels()).isEqualTo(1);
      }
    }
  }

  private List<Thread> flood(TestGateway gateway, Kind kind) {
    List<Thread> strangers = new ArrayList<>();
    for (int i = 1; i <= STRANGERS; i++) {
      String from = "127.0.4." + i;
      Thread stranger = new Thread(() -> comeAgainAndAgain(gateway, kind, from), "stranger");
      stranger.setDaemon(true);
      stranger.start();
      strangers.add(stranger);
    }
    return strangers;
  }

  private void comeAgainAndAgain(TestGateway gateway, Kind kind, String from) {
    List<Socket> held = new ArrayList<>();
    while (!over.get()) {
      try {
        kind.come(gateway, from, held);
      } catch (IOException e) {
        // refused, which is as well
      }
      waves.incrementAndGet();
      if (held.size() > 150) {
        close(held);
      }
    }
    close(held);
  }

  private static void close(List<Socket> held) {
    for (Socket socket : held) {
      try {
        socket.close();
      } catch (IOException e) {
        // closed
      }
    }
    held.clear();
  }

  private static byte[] hello() throws IOException {
    try {
      SSLEngine engine = SSLContext.getDefault().createSSLEngine();
      engine.setUseClientMode(true);
      ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
      engine.wrap(ByteBuffer.allocate(0), record);
      return bytes(record.flip());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  private static void say(SSLSocket tunnel, ApfMessage... messages) throws IOException {
    for (ApfMessage message : messages) {
      tunnel.getOutputStream().write(bytes(ApfEncoder.encode(message)));
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
