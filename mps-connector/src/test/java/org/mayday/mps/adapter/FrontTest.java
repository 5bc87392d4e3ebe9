package org.mayday.mps.adapter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.mps.fixture.SocketEnd.isCut;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.apf.session.AmtSettings;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

/** PCs behind a load balancer that speaks the PROXY protocol. */
@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class FrontTest {
  private static final String FRONT = "127.0.0.9";
  private static final byte[] V1 = line("192.0.2.7");
  private static final byte[] V2 =
      HexFormat.of()
          .parseHex(
              "0d0a0d0a000d0a515549540a"
                  + "2121002a"
                  + "20010db8000000000000000000000007"
                  + "20010db8000000000000000000000001"
                  + "dc041151"
                  + "040003000000");
  private final UUID pc = UUID.randomUUID();

  @Test
  void aPcIsKnownByItsOwnAddress() throws IOException {
    try (TestGateway gateway = fronted();
        Puppet puppet = Puppet.calling(TlsClient.over(front(gateway, V1)), settings())) {
      await().until(() -> !gateway.listener().all(TunnelOpened.class).isEmpty());

      InetSocketAddress caller = new InetSocketAddress("192.0.2.7", 56324);
      assertThat(gateway.listener().all(Claim.class).get(0).peer()).isEqualTo(caller);
      assertThat(gateway.listener().all(TunnelOpened.class).get(0).peer()).isEqualTo(caller);
      assertThat(gateway.gateway().tunnel(pc).orElseThrow().peer()).isEqualTo(caller);
    }
  }

  @Test
  void aBinaryHeaderByteByByteIsAsGood() throws IOException {
    try (TestGateway gateway = fronted()) {
      Socket socket = TlsClient.plain(gateway.port(), FRONT);
      for (byte one : V2) {
        socket.getOutputStream().write(one);
      }
      try (Puppet puppet = Puppet.calling(TlsClient.over(socket), settings())) {
        await().until(() -> !gateway.listener().all(TunnelOpened.class).isEmpty());
        assertThat(gateway.listener().all(TunnelOpened.class).get(0).peer())
            .isEqualTo(new InetSocketAddress("2001:db8::7", 56324));
      }
    }
  }

  @Test
  void theHeaderMayComeInOnePieceWithWhatFollows() throws IOException {
    try (TestGateway gateway = fronted();
        Socket socket = TlsClient.plain(gateway.port(), FRONT)) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(V1);
      all.writeBytes("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
      socket.getOutputStream().write(all.toByteArray());

      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).contains(" 400 ");
      assertThat(refused(gateway).peer().getAddress().getHostAddress()).isEqualTo("192.0.2.7");
    }
  }

  @Test
  void aFrontWithoutHeaderIsRefused() throws IOException {
    try (TestGateway gateway = fronted();
        Socket socket = TlsClient.plain(gateway.port(), FRONT)) {
      socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0});
      await().until(() -> gateway.gateway().figures().connections() == 0);

      assertThat(refused(gateway).stage()).isEqualTo(Stage.CONNECT);
      assertThat(refused(gateway).reason()).isEqualTo(Reason.PROXY_HEADER);
      assertThat(refused(gateway).detail()).isEqualTo("no header of the PROXY protocol");
    }
  }

  @Test
  void nobodyElseIsBelieved() throws IOException {
    try (TestGateway gateway = fronted();
        Socket socket = TlsClient.plain(gateway.port(), "127.0.0.8")) {
      socket.getOutputStream().write(V1);
      await().until(() -> gateway.gateway().figures().connections() == 0);

      assertThat(refused(gateway).stage()).isEqualTo(Stage.TLS);
      assertThat(refused(gateway).reason()).isEqualTo(Reason.TLS_FAILED);
      assertThat(refused(gateway).peer().getAddress().getHostAddress()).isEqualTo("127.0.0.8");
    }
  }

  @Test
  void limitsHoldForTheCallerAndNotForTheFront() throws IOException {
    try (TestGateway gateway =
            TestGateway.listening(
                "proxy-protocol.from", FRONT, "max-connections-per-address", "1");
        Socket one = front(gateway, V1);
        Socket two = front(gateway, V2)) {
      await().until(() -> gateway.gateway().figures().connections() == 2);
      try (Socket three = front(gateway, V1)) {
        assertThat(isCut(three)).isTrue();
        assertThat(refused(gateway).reason()).isEqualTo(Reason.TOO_MANY_CONNECTIONS);
        assertThat(refused(gateway).peer().getAddress().getHostAddress()).isEqualTo("192.0.2.7");
      }
      one.close();
      await().until(() -> gateway.gateway().figures().connections() == 1);
      try (Puppet puppet = Puppet.calling(TlsClient.over(front(gateway, V1)), settings())) {
        await().until(puppet::isOpen);
      }
    }
  }

  @Test
  void theBackOffListHoldsForTheCallerAndNotForTheFront() throws IOException {
    try (TestGateway gateway =
        TestGateway.listening(
            "proxy-protocol.from",
            "127.0.0.8/30",
            "backoff-failures",
            "1",
            "backoff-pause",
            "60")) {
      gateway.listener().judgeBy(claim -> Verdict.WRONG_CREDENTIALS);
      try (Puppet stranger = Puppet.calling(TlsClient.over(front(gateway, V1)), settings())) {
        await().until(() -> !stranger.refusals().isEmpty());
      }
      gateway.listener().judgeBy(claim -> Verdict.ACCEPTED);
      try (Socket again = front(gateway, V1)) {
        assertThat(isCut(again)).isTrue();
        await()
            .until(
                () ->
                    gateway.listener().all(TunnelRefused.class).stream()
                        .anyMatch(event -> event.reason() == Reason.BACKED_OFF));
      }
      try (Puppet other =
          Puppet.calling(TlsClient.over(front(gateway, line("192.0.2.8"))), settings())) {
        await().until(other::isOpen);
      }
    }
  }

  private static TestGateway fronted() {
    return TestGateway.listening("proxy-protocol.from", FRONT);
  }

  private static byte[] line(String caller) {
    return ("PROXY TCP4 " + caller + " 198.51.100.1 56324 4433\r\n").getBytes(US_ASCII);
  }

  private AmtSettings settings() {
    return Puppet.settings(pc, 1, Puppet.PASSWORD);
  }

  private static Socket front(TestGateway gateway, byte[] header) throws IOException {
    Socket socket = TlsClient.plain(gateway.port(), FRONT);
    socket.getOutputStream().write(header);
    return socket;
  }

  private static TunnelRefused refused(TestGateway gateway) {
    await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
    return gateway.listener().all(TunnelRefused.class).get(0);
  }
}
