package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mayday.mps.fixture.SocketEnd.isCut;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.mps.api.ListenerNow;
import org.mayday.mps.api.TlsFacts;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.fixture.LegacyClient;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TlsClient;

@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class LegacyListenerTest {
  private static final String OLD_SUITE = "TLS_RSA_WITH_AES_128_CBC_SHA";

  private final UUID pc = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "TLSv1,   TLS_RSA_WITH_AES_128_CBC_SHA",
    "TLSv1,   TLS_RSA_WITH_AES_256_CBC_SHA",
    "TLSv1.1, TLS_RSA_WITH_AES_128_CBC_SHA",
    "TLSv1.2, TLS_RSA_WITH_AES_128_CBC_SHA",
    "TLSv1.2, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
  })
  void takesATunnelOfOldFirmware(String protocol, String suite) throws IOException {
    try (TestGateway gateway = legacy();
        Puppet puppet =
            Puppet.over(
                LegacyClient.connect(port(gateway, "legacy"), protocol, suite),
                Puppet.settings(pc, 1, Puppet.PASSWORD))) {
      puppet.start();
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());

      TunnelOpened opened = gateway.listener().all(TunnelOpened.class).get(0);
      assertThat(opened.tls()).isEqualTo(new TlsFacts("legacy", protocol, suite, ""));
      assertThat(gateway.gateway().listeners())
          .extracting(ListenerNow::name, ListenerNow::tunnels)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("modern", 0),
              org.assertj.core.groups.Tuple.tuple("legacy", 1));
    }
  }

  @Test
  void leavesTheModernListenerAndTheRuntimeAsStrictAsTheyWere() throws Exception {
    String forbidden = Security.getProperty("jdk.tls.disabledAlgorithms");
    try (TestGateway gateway = legacy()) {
      assertThatThrownBy(() -> LegacyClient.connect(gateway.port(), "TLSv1", OLD_SUITE))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> LegacyClient.connect(gateway.port(), "TLSv1.1", OLD_SUITE))
          .isInstanceOf(IOException.class);

      assertThat(Security.getProperty("jdk.tls.disabledAlgorithms")).isEqualTo(forbidden);
      assertThat(SSLContext.getDefault().createSSLEngine().getEnabledProtocols())
          .doesNotContain("TLSv1", "TLSv1.1");
      assertThat(Security.getProviders()).noneMatch(one -> one.getName().startsWith("BC"));
    }
  }

  @Test
  void isOffUnlessItIsAskedFor() {
    try (TestGateway gateway = TestGateway.listening()) {
      assertThat(gateway.gateway().listeners())
          .extracting(ListenerNow::name)
          .containsOnly("modern");
    }
  }

  @Test
  void speaksNoTls13() {
    try (TestGateway gateway = legacy()) {
      assertThatThrownBy(() -> TlsClient.connect(port(gateway, "legacy"), "TLSv1.3"))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void takesCallsFromItsOwnAddressesOnly() throws IOException {
    try (TestGateway gateway = legacy("legacy.allow", "192.0.2.0/24, 2001:db8::/32");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(gateway, "legacy"))) {
      socket.setSoTimeout(10_000);

      assertThat(isCut(socket)).isTrue();
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      assertThat(gateway.listener().all(TunnelRefused.class).get(0).reason())
          .isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
      Puppet.calling(gateway, pc).close(); // the modern one has no such list
    }
  }

  @Test
  void hasLimitsOfItsOwn() throws IOException {
    try (TestGateway gateway = legacy("legacy.max-connections-per-address", "1");
        Socket first = new Socket(InetAddress.getLoopbackAddress(), port(gateway, "legacy"))) {
      await().until(() -> gateway.gateway().listeners().get(1).connections() == 1);
      try (Socket second = new Socket(InetAddress.getLoopbackAddress(), port(gateway, "legacy"))) {
        second.setSoTimeout(10_000);
        assertThat(isCut(second)).isTrue();
      }
      try (Puppet puppet = Puppet.calling(gateway, pc)) {
        await().until(puppet::isOpen);
      }
    }
  }

  @Test
  void worksAgainAfterARedeployment() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (TestGateway gateway = legacy();
          SSLSocket socket = LegacyClient.connect(port(gateway, "legacy"), "TLSv1", OLD_SUITE)) {
        assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1");
      }
    }
  }

  @Test
  void takesOpensslAsOldFirmwareDoesAndTheModernListenerDoesNot() throws Exception {
    assumeTrue(hasOpenssl(), "no openssl on the path: the test with Bouncy Castle must do");
    try (TestGateway gateway = legacy()) {
      assertThat(openssl(port(gateway, "legacy"))).contains("Protocol  : TLSv1\n", "AES128-SHA");
      assertThat(openssl(gateway.port())).doesNotContain("Cipher    : AES128-SHA");
    }
  }

  private static String openssl(int port) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "openssl",
                "s_client",
                "-connect",
                "127.0.0.1:" + port,
                "-tls1",
                "-cipher",
                "AES128-SHA@SECLEVEL=0")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private static boolean hasOpenssl() throws InterruptedException {
    try {
      return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static TestGateway legacy(String... settings) {
    List<String> all =
        new java.util.ArrayList<>(List.of("legacy.enabled", "true", "legacy.port", "0"));
    all.addAll(List.of(settings));
    return TestGateway.listening(all.toArray(String[]::new));
  }

  private static int port(TestGateway gateway, String listener) {
    return gateway.gateway().listeners().stream()
        .filter(one -> one.name().equals(listener))
        .findFirst()
        .orElseThrow()
        .address()
        .getPort();
  }
}
