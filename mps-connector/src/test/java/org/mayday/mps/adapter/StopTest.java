package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.fixture.FakeEndpointFactory;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.RecordingListener;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TestIdentity;
import org.mayday.mps.fixture.TlsClient;

@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class StopTest {
  private final UUID pc = UUID.randomUUID();

  @Test
  void takesLeaveOfAllPcsAndFreesPortAndThreads() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      int port = gateway.port();
      gateway.stop();

      await().until(() -> !puppet.ends().isEmpty());
      assertThat(puppet.ends().get(0).code()).isEqualTo(11);
      await().until(() -> gateway.works().running() == 0);
      await().until(() -> threadsNamed("ssl-exec").isEmpty());
      await().until(() -> threadsNamed("gateway-timer").isEmpty());
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      assertThat(gateway.listener().all(TunnelClosed.class))
          .allSatisfy(event -> assertThat(event.cause()).isEqualTo(CloseCause.SHUTDOWN));
    }
  }

  @Test
  void cutsAPcThatDoesNotTakeLeave() throws IOException {
    try (TestGateway gateway = TestGateway.listening("stop-deadline", "PT0.2S");
        SSLSocket socket = TlsClient.connect(gateway.port())) {
      await().until(() -> gateway.gateway().figures().connections() == 1);
      gateway.stop();

      await().until(() -> gateway.works().running() == 0);
    }
  }

  @Test
  void stopsWithoutEverHavingListened() {
    MpsResourceAdapter adapter = new MpsResourceAdapter();
    adapter.stop();
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(adapter::gateway);
  }

  @Test
  void saysInOneSentenceThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> TestGateway.listening("port", port))
          .withMessageContaining("The gateway cannot listen on")
          .withMessageContaining(port);
    }
  }

  @Test
  void showsANewCertificateWithoutLosingTunnels() throws Exception {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(puppet::isOpen);
      for (String name : List.of("second.example", "third.example")) {
        gateway.gateway().listen(TlsMaterial.of(TestIdentity.named(name)));
        try (SSLSocket socket = TlsClient.connect(gateway.port())) {
          X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
          assertThat(shown.getSubjectX500Principal().getName()).isEqualTo("CN=" + name);
        }
      }
      assertThat(puppet.isOpen()).isTrue();
      assertThat(gateway.gateway().tunnel(pc)).isPresent();
    }
  }

  @Test
  void speaksTls12And13AndNothingOlder() throws IOException {
    try (TestGateway gateway = TestGateway.listening()) {
      for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
        try (SSLSocket socket = TlsClient.connect(gateway.port(), protocol)) {
          assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
        }
      }
    }
  }

  @Test
  void hasOneListenerOnly() {
    try (TestGateway gateway = TestGateway.listening()) {
      MessageEndpointFactory second = new FakeEndpointFactory(new RecordingListener());
      assertThatExceptionOfType(jakarta.resource.NotSupportedException.class)
          .isThrownBy(
              () -> gateway.adapter().endpointActivation(second, new TunnelActivationSpec()));
      gateway.deactivate();
    }
  }

  private static List<String> threadsNamed(String part) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains(part))
        .toList();
  }
}
