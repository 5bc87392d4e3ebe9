package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.session.SessionEnd;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class RefusalTest {
  private final UUID pc = UUID.randomUUID();

  /** USERAUTH_FAILURE "password" without partial success, then nothing more. */
  private static final byte[] FAILURE = {51, 0, 0, 0, 8, 'p', 'a', 's', 's', 'w', 'o', 'r', 'd', 0};

  @ParameterizedTest
  @EnumSource(names = "ACCEPTED", mode = EnumSource.Mode.EXCLUDE)
  void looksTheSameFromOutsideAndIsToldApartInside(Verdict verdict) throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      gateway.listener().judgeBy(claim -> verdict);
      send(socket, version(), authService(), login("password", "x"));
      byte[] answer = readAfterVersionAndService(socket, FAILURE.length);
      socket.close();

      assertThat(answer).isEqualTo(FAILURE);
      TunnelRefused refused = theRefusal(gateway);
      assertThat(refused.stage()).isEqualTo(Stage.LOGIN);
      assertThat(refused.reason().name()).isEqualTo(verdict.name());
      assertThat(refused.platform()).isEqualTo(pc);
      assertThat(refused.username()).isEqualTo("mpsuser");
      assertThat(gateway.listener().all(TunnelOpened.class)).isEmpty();
      assertThat(gateway.gateway().tunnels()).isEmpty();
      await()
          .untilAsserted(
              () ->
                  assertThat(gateway.gateway().figures().refusals())
                      .containsEntry(refused.reason(), 1L));
    }
  }

  @Test
  void refusesMethodNoneWithoutAskingAnybody() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      send(socket, version(), authService(), login("none", null));
      byte[] answer = readAfterVersionAndService(socket, FAILURE.length);
      socket.close();

      assertThat(answer).isEqualTo(FAILURE);
      assertThat(theRefusal(gateway).reason()).isEqualTo(Reason.METHOD_NOT_ALLOWED);
      assertThat(gateway.listener().all(Claim.class)).isEmpty();
    }
  }

  @Test
  void takesTheRightPasswordAfterAWrongOne() throws IOException {
    try (TestGateway gateway = TestGateway.listening()) {
      gateway.listener().judgeBy(RefusalTest::rightPassword);
      try (Puppet puppet = Puppet.calling(gateway, Puppet.settings(pc, 1, "wrong"))) {
        await().until(() -> puppet.refusals().size() == 1);
        puppet.login(Puppet.PASSWORD);
        await().until(() -> !gateway.listener().all(TunnelOpened.class).isEmpty());
        assertThat(gateway.listener().all(TunnelRefused.class)).isEmpty();
      }
    }
  }

  @Test
  void endsAConnectionThatTriesTooOften() throws IOException {
    try (TestGateway gateway = TestGateway.listening("login-attempts", "2")) {
      gateway.listener().judgeBy(RefusalTest::rightPassword);
      try (Puppet puppet = Puppet.calling(gateway, Puppet.settings(pc, 1, "wrong"))) {
        await().until(() -> puppet.refusals().size() == 1);
        puppet.login("wrong again");
        await().until(() -> !puppet.ends().isEmpty());

        SessionEnd end = puppet.ends().get(0);
        assertThat(end.cause()).isEqualTo(SessionEnd.Cause.BY_PEER);
        assertThat(end.code()).isEqualTo(14);
        assertThat(theRefusal(gateway).reason()).isEqualTo(Reason.WRONG_CREDENTIALS);
        await().until(puppet::isCut);
      }
    }
  }

  @Test
  void takesAllMessagesOfALoginInOneSegment() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      send(
          socket,
          version(),
          authService(),
          login("password", Puppet.PASSWORD),
          new ServiceRequest(ApfNames.FORWARD_SERVICE),
          new TcpipForward(true, "pc.example", 16992),
          new TcpipForward(true, "pc.example", 623));
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());

      assertThat(gateway.listener().all(TunnelForwarded.class).get(0).ports())
          .containsExactlyInAnyOrder(16992, 623);
    }
  }

  @Test
  void forwardsNothingBeforeTheLogin() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      send(socket, version(), new TcpipForward(true, "pc.example", 16992));
      byte[] answer = socket.getInputStream().readAllBytes();

      assertThat(answer).hasSize(93 + 7).endsWith(new byte[] {1, 0, 0, 0, 2, 0, 0});
      assertThat(theRefusal(gateway).reason()).isEqualTo(Reason.PROTOCOL_ERROR);
    }
  }

  private static Verdict rightPassword(Claim claim) {
    return claim.password().equals(Puppet.PASSWORD) ? Verdict.ACCEPTED : Verdict.WRONG_CREDENTIALS;
  }

  private static TunnelRefused theRefusal(TestGateway gateway) {
    await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
    return gateway.listener().all(TunnelRefused.class).get(0);
  }

  private ProtocolVersion version() {
    return new ProtocolVersion(1, 0, 1, pc);
  }

  private static ServiceRequest authService() {
    return new ServiceRequest(ApfNames.AUTH_SERVICE);
  }

  private static UserAuthRequest login(String method, String password) {
    return new UserAuthRequest("mpsuser", ApfNames.FORWARD_SERVICE, method, password);
  }

  private static void send(SSLSocket socket, ApfMessage... messages) throws IOException {
    ByteBuffer joined = ByteBuffer.allocate(4_096);
    for (ApfMessage message : messages) {
      ApfEncoder.encode(message, joined);
    }
    socket.getOutputStream().write(joined.array(), 0, joined.position());
    socket.getOutputStream().flush();
  }

  /** Skips PROTOCOLVERSION (93 bytes) and SERVICE_ACCEPT (23 bytes). */
  private static byte[] readAfterVersionAndService(SSLSocket socket, int length)
      throws IOException {
    assertThat(socket.getInputStream().readNBytes(93 + 23)).hasSize(93 + 23);
    return socket.getInputStream().readNBytes(length);
  }
}
