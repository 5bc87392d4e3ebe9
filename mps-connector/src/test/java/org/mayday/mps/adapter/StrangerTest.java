package org.mayday.mps.adapter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.mps.fixture.SocketEnd.isCut;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class StrangerTest {
  private final UUID pc = UUID.randomUUID();

  @Test
  void dropsWhatIsNoTls() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Socket socket = plain(gateway)) {
      socket.getOutputStream().write("SSH-2.0-OpenSSH\r\n".getBytes(US_ASCII));

      assertThat(isCut(socket)).isTrue();
      assertRefused(gateway, Stage.TLS, Reason.TLS_FAILED);
    }
  }

  @Test
  void dropsBrokenTls() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Socket socket = plain(gateway)) {
      socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0, 5, 9, 9, 9, 9, 9});

      await().until(() -> gateway.gateway().figures().connections() == 0);
      assertRefused(gateway, Stage.TLS, Reason.TLS_FAILED);
    }
  }

  @Test
  void tellsABrowserWithoutTlsThatItNeedsTls() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Socket socket = plain(gateway)) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));

      String page = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertThat(page).startsWith("HTTP/1.1 400 ").contains("<h1>Mayday gateway</h1>");
      assertRefused(gateway, Stage.TLS, Reason.TLS_FAILED);
    }
  }

  @Test
  void tellsABrowserWhatThePortIsFor() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));

      String page = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertThat(page).startsWith("HTTP/1.1 200 OK").endsWith("</html>\n");
      int body = page.indexOf("\r\n\r\n") + 4;
      assertThat(page).contains("Content-Length: " + (page.length() - body));
      assertRefused(gateway, Stage.VERSION, Reason.PROTOCOL_ERROR);
    }
  }

  @Test
  void cutsWhoeverTakesTooLongForTls() throws IOException {
    try (TestGateway gateway = TestGateway.listening("tls-deadline", "PT0.3S");
        Socket socket = plain(gateway)) {
      socket.getOutputStream().write(0x16);

      assertThat(isCut(socket)).isTrue();
      assertRefused(gateway, Stage.TLS, Reason.DEADLINE);
    }
  }

  @Test
  void endsWhoeverTakesTooLongForTheVersion() throws IOException {
    try (TestGateway gateway = TestGateway.listening("version-deadline", "PT0.3S");
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      socket.getOutputStream().write(192);

      assertThat(socket.getInputStream().readAllBytes()).startsWith((byte) 1);
      assertRefused(gateway, Stage.VERSION, Reason.DEADLINE);
    }
  }

  @ParameterizedTest
  @CsvSource({"native,TLSv1.2", "native,TLSv1.3", "jdk,TLSv1.2", "jdk,TLSv1.3"})
  void endsWhoeverIsSilentBehindTls(String engine, String protocol) throws IOException {
    try (TestGateway gateway =
            TestGateway.listening("version-deadline", "PT0.3S", "tls-engine", engine);
        SSLSocket socket = TlsClient.connect(gateway.port(), protocol)) {
      assertThat(socket.getInputStream().readAllBytes()).startsWith((byte) 1);
      assertRefused(gateway, Stage.VERSION, Reason.DEADLINE);
    }
  }

  @Test
  void endsWhoeverTakesTooLongForTheLogin() throws IOException {
    try (TestGateway gateway =
            TestGateway.listening("version-deadline", "PT0.3S", "login-deadline", "PT0.5S");
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      socket.getOutputStream().write(ApfEncoder.encode(new ProtocolVersion(1, 0, 1, pc)).array());

      assertThat(socket.getInputStream().readAllBytes()).hasSize(93 + 7);
      assertRefused(gateway, Stage.LOGIN, Reason.DEADLINE);
    }
  }

  @Test
  void saysWhyBeforeItClosesOnMalformedBytes() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      socket.getOutputStream().write(new byte[1_500]);

      assertThat(socket.getInputStream().readAllBytes()).containsExactly(1, 0, 0, 0, 2, 0, 0);
      assertRefused(gateway, Stage.VERSION, Reason.PROTOCOL_ERROR);
    }
  }

  @Test
  void endsAnOpenTunnelThatTurnsToGarbage() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      puppet.sendRaw(new byte[] {(byte) 255});

      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());
      assertThat(gateway.listener().all(TunnelClosed.class).get(0).cause())
          .isEqualTo(CloseCause.PROTOCOL_ERROR);
      await().until(() -> !puppet.ends().isEmpty());
      assertThat(puppet.ends().get(0).code()).isEqualTo(2);
    }
  }

  @Test
  void boundsTheBytesBeforeTheLogin() throws IOException {
    try (TestGateway gateway = TestGateway.listening("max-bytes-before-login", "2048");
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      socket.getOutputStream().write(ApfEncoder.encode(new ProtocolVersion(1, 0, 1, pc)).array());
      socket.getOutputStream().write(new byte[4_000]);

      await().until(() -> gateway.gateway().figures().connections() == 0);
      await()
          .untilAsserted(
              () ->
                  assertThat(gateway.gateway().figures().refusals())
                      .containsEntry(Reason.PROTOCOL_ERROR, 1L));
    }
  }

  @Test
  void limitsTheConnectionsOfAnAddress() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try (TestGateway gateway = TestGateway.listening("max-connections-per-address", "2")) {
      sockets.add(plain(gateway));
      sockets.add(plain(gateway));
      await().until(() -> gateway.gateway().figures().connections() == 2);
      sockets.add(plain(gateway));

      assertThat(isCut(sockets.get(2))).isTrue();
      assertRefused(gateway, Stage.CONNECT, Reason.TOO_MANY_CONNECTIONS);

      sockets.get(0).close();
      await().until(() -> gateway.gateway().figures().connections() == 1);
      try (Puppet puppet = Puppet.calling(gateway, pc)) {
        await().until(puppet::isOpen);
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void tellsAFloodOfOneKindTwice() throws IOException {
    try (TestGateway gateway = TestGateway.listening("refusal-burst", "PT1S")) {
      for (int i = 0; i < 20; i++) {
        try (Socket socket = plain(gateway)) {
          socket.getOutputStream().write('x');
          assertThat(isCut(socket)).isTrue();
        }
      }
      await().until(() -> gateway.listener().all(TunnelRefused.class).size() == 2);

      assertThat(gateway.listener().all(TunnelRefused.class).get(1).detail())
          .contains("19 times within 1 s");
      await()
          .untilAsserted(
              () ->
                  assertThat(gateway.gateway().figures().refusals())
                      .containsEntry(Reason.TLS_FAILED, 20L));
    }
  }

  @Test
  void closesATunnelThatFellSilent() throws IOException {
    try (TestGateway gateway =
            TestGateway.listening("keep-alive-interval", "PT0.2S", "keep-alive-timeout", "PT0.5S");
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      puppet.fallSilent();

      await().until(() -> !gateway.listener().all(TunnelClosed.class).isEmpty());
      assertThat(gateway.listener().all(TunnelClosed.class).get(0).cause())
          .isEqualTo(CloseCause.KEEP_ALIVE_TIMEOUT);
      await().until(() -> gateway.gateway().figures().connections() == 0);
    }
  }

  private static Socket plain(TestGateway gateway) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void assertRefused(TestGateway gateway, Stage stage, Reason reason) {
    await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
    TunnelRefused refused = gateway.listener().all(TunnelRefused.class).get(0);
    assertThat(refused.stage()).isEqualTo(stage);
    assertThat(refused.reason()).isEqualTo(reason);
  }
}
