package org.mayday.simulator.puppet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.message.UserAuthSuccess;
import org.mayday.simulator.support.TestAuthority;
import org.mayday.simulator.support.TestGateway;
import org.mayday.simulator.wire.MpsTrust;

class PuppetTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final ProtocolVersion VERSION =
      new ProtocolVersion(1, 0, 1, UUID.fromString("11223344-5566-7788-9900-aabbccddeeff"));

  private TestGateway gateway;
  private Puppet puppet;

  @BeforeEach
  void connect() throws Exception {
    gateway = new TestGateway(new TestAuthority().gateway("mps"));
    puppet = Puppet.connect(address(), MpsTrust.anybody(), SOON);
  }

  private InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.port());
  }

  @AfterEach
  void end() throws Exception {
    puppet.close();
    gateway.close();
  }

  @Test
  void itWalksTheWholeWayInLockstep() throws Exception {
    puppet.send(VERSION).send(new ServiceRequest("auth@amt.intel.com"));
    puppet.expect(ProtocolVersion.class);
    assertThat(puppet.expect(ServiceAccept.class).service()).isEqualTo("auth@amt.intel.com");
    puppet.send(UserAuthRequest.byPassword("me", "secret")).expect(UserAuthSuccess.class);
    puppet.send(new ServiceRequest("pfwd@amt.intel.com")).expect(ServiceAccept.class);

    puppet.send(new TcpipForward(true, "", 16992));

    assertThat(puppet.expect(RequestSuccess.class).port()).hasValue(16992);
  }

  @Test
  void bytesMayBeSplitAnywhere() throws Exception {
    ByteBuffer version = ApfEncoder.encode(VERSION);
    byte[] bytes = new byte[version.remaining()];
    version.get(bytes);

    puppet.sendSplit(bytes, 1);

    puppet.expect(ProtocolVersion.class);
  }

  @Test
  void nonsenseEndsTheConnection() throws Exception {
    puppet.sendHex("ff 00 00");

    assertThat(puppet.expect(Disconnect.class).reason()).contains(DisconnectReason.PROTOCOL_ERROR);
  }

  @Test
  void whatWasNotExpectedFails() throws Exception {
    gateway.passwords(password -> false);
    puppet.expectNothing(Duration.ofMillis(50));
    puppet.send(VERSION).send(new ServiceRequest("auth@amt.intel.com"));

    assertThatThrownBy(() -> puppet.expectClose())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("instead of the end");
    puppet.expect(ServiceAccept.class);
    puppet.send(UserAuthRequest.byPassword("me", "x"));
    assertThatThrownBy(() -> puppet.expect(UserAuthSuccess.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(UserAuthFailure.class.getSimpleName());
  }

  @Test
  void theEndIsSeen() throws Exception {
    puppet.send(VERSION).expect(ProtocolVersion.class);
    gateway.close();

    puppet.expectCloseAfterAnything();
  }

  @Test
  void plainBytesReachATlsPort() throws Exception {
    try (Puppet plain = Puppet.connectPlain(address(), SOON)) {
      plain.sendRaw("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      assertThat(plain.drain()).as("a TLS alert at most").hasSizeLessThan(16);
    }
  }
}
