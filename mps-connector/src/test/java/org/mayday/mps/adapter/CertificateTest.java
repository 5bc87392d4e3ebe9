package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.mps.api.TunnelConnection;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.fixture.HastyClient;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;
import org.mayday.mps.fixture.TestIdentity;
import org.mayday.mps.fixture.TlsClient;

/** Which certificate the gateway shows to whom, and which ones of PCs it takes. */
@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class CertificateTest {
  private static final TlsIdentity RSA = TestIdentity.named("mps.example.com");
  private static final TlsIdentity EC = TestIdentity.ec("mps.example.com");
  private static final TlsIdentity AUTHORITY = TestIdentity.authority("PCs of the clinic");

  private final UUID pc = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void showsTheCertificateOfTheNameThatIsAskedFor(String protocol) throws IOException {
    try (TestGateway gateway = TestGateway.listening()) {
      gateway
          .gateway()
          .listen(
              new TlsMaterial(
                  List.of(
                      new MpsName(List.of("mps.example.com"), List.of(RSA)),
                      new MpsName(
                          List.of("b.example.com", "*.branches.example.com"),
                          List.of(TestIdentity.named("b.example.com")))),
                  List.of()));

      assertThat(shownTo(gateway, "b.example.com", protocol)).isEqualTo("CN=b.example.com");
      assertThat(shownTo(gateway, "B.Example.com", protocol)).isEqualTo("CN=b.example.com");
      assertThat(shownTo(gateway, "x.branches.example.com", protocol))
          .isEqualTo("CN=b.example.com");
      assertThat(shownTo(gateway, "a.x.branches.example.com", protocol))
          .isEqualTo("CN=mps.example.com");
      assertThat(shownTo(gateway, "mps.example.com", protocol)).isEqualTo("CN=mps.example.com");
      assertThat(shownTo(gateway, "unknown.example", protocol)).isEqualTo("CN=mps.example.com");
      assertThat(shownTo(gateway, "", protocol)).isEqualTo("CN=mps.example.com");
    }
  }

  @Test
  void showsTheCheaperKeyToWhoeverTakesIt() throws IOException {
    try (TestGateway gateway = TestGateway.listening("tls-engine", "jdk")) {
      gateway
          .gateway()
          .listen(
              new TlsMaterial(
                  List.of(new MpsName(List.of("mps.example.com"), List.of(RSA, EC))), List.of()));

      assertThat(keyShown(gateway, "TLSv1.3")).isEqualTo("EC");
      assertThat(keyShown(gateway, "TLSv1.2")).isEqualTo("EC");
      assertThat(keyShown(gateway, "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))
          .isEqualTo("RSA");
    }
  }

  @Test
  void failsNobodyWithTwoKindsOfKeysWhateverDoesTls() throws IOException {
    try (TestGateway gateway = TestGateway.listening()) {
      gateway
          .gateway()
          .listen(
              new TlsMaterial(
                  List.of(new MpsName(List.of("mps.example.com"), List.of(RSA, EC))), List.of()));

      assertThat(keyShown(gateway, "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))
          .isEqualTo("RSA");
    }
  }

  @Test
  void exchangesCertificatesUnderATunnelThatIsUp() throws Exception {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      TlsIdentity fresh = TestIdentity.named("mps.example.com");
      gateway.gateway().listen(TlsMaterial.of(fresh));

      try (SSLSocket socket = TlsClient.connect(gateway.port())) {
        assertThat(certificate(socket).getSerialNumber())
            .isEqualTo(fresh.chain().get(0).getSerialNumber());
      }
      try (TunnelConnection connection = gateway.open(pc, 16992)) {
        connection.socket().getOutputStream().write('!');
        assertThat(connection.socket().getInputStream().read()).isEqualTo('!');
      }
      assertThat(puppet.isOpen()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void handsTheCertificateOfAPcToTheApplication(String protocol) throws IOException {
    TlsIdentity client = TestIdentity.under(AUTHORITY, pc.toString());
    try (TestGateway gateway = asking();
        Puppet puppet =
            Puppet.over(
                TlsClient.connectAs(client, gateway.port(), protocol),
                Puppet.settings(pc, 1, Puppet.PASSWORD))) {
      puppet.start();
      await().until(() -> !gateway.listener().all(TunnelOpened.class).isEmpty());

      assertThat(gateway.listener().all(Claim.class).get(0).certificate())
          .isEqualTo(client.chain().get(0));
      assertThat(gateway.listener().all(TunnelOpened.class).get(0).tls().client())
          .isEqualTo("CN=" + pc);
    }
  }

  @Test
  void hearsWhatComesInOnePieceWithTheHandshake() throws IOException {
    TlsIdentity client = TestIdentity.under(AUTHORITY, pc.toString());
    byte[] version = ApfEncoder.encode(new ProtocolVersion(1, 0, 1, pc)).array();
    try (TestGateway gateway = asking("version-deadline", "PT2S", "login-deadline", "PT3S");
        Socket socket = HastyClient.say(version, client, gateway.port(), "TLSv1.3")) {
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      assertThat(gateway.listener().all(TunnelRefused.class).get(0).stage())
          .as("the version was heard")
          .isEqualTo(Stage.LOGIN);
    }
  }

  @Test
  void needsNoCertificate() throws IOException {
    try (TestGateway gateway = asking();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(puppet::isOpen);
      assertThat(gateway.listener().all(Claim.class).get(0).certificate()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void refusesACertificateOfAnotherAuthority(String protocol) {
    TlsIdentity stranger =
        TestIdentity.under(TestIdentity.authority("PCs of the clinic"), pc.toString());
    try (TestGateway gateway = asking()) {
      try (SSLSocket socket = TlsClient.connectAs(stranger, gateway.port(), protocol)) {
        assertThat(socket.getInputStream().read()).as("TLS 1.3 tells afterwards").isNegative();
      } catch (IOException e) {
        assertThat(e).isNotInstanceOf(SocketTimeoutException.class);
      }
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      TunnelRefused refused = gateway.listener().all(TunnelRefused.class).get(0);
      assertThat(refused.stage()).isEqualTo(Stage.TLS);
      assertThat(refused.reason()).isEqualTo(Reason.TLS_FAILED);
    }
  }

  @Test
  void asksTheApplicationWhetherACertificateIsEnough() throws IOException {
    TlsIdentity client = TestIdentity.under(AUTHORITY, pc.toString());
    try (TestGateway gateway = asking();
        SSLSocket socket = TlsClient.connectAs(client, gateway.port())) {
      gateway
          .listener()
          .judgeBy(claim -> claim.password() == null ? Verdict.ACCEPTED : Verdict.DISABLED);
      withoutPassword(socket);
      await().until(() -> !gateway.listener().all(TunnelOpened.class).isEmpty());
    }
  }

  @Test
  void tellsThatACertificateIsNotEnough() throws IOException {
    TlsIdentity client = TestIdentity.under(AUTHORITY, pc.toString());
    try (TestGateway gateway = asking()) {
      gateway.listener().judgeBy(claim -> Verdict.WRONG_CERTIFICATE);
      try (SSLSocket socket = TlsClient.connectAs(client, gateway.port())) {
        withoutPassword(socket);
        awaitFailure(socket);
      }
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      assertThat(gateway.listener().all(TunnelRefused.class).get(0).reason())
          .isEqualTo(Reason.WRONG_CERTIFICATE);
    }
  }

  @Test
  void asksNobodyAboutALoginWithNeitherPasswordNorCertificate() throws IOException {
    try (TestGateway gateway = asking()) {
      try (SSLSocket socket = TlsClient.connect(gateway.port())) {
        withoutPassword(socket);
        awaitFailure(socket);
      }
      await().until(() -> !gateway.listener().all(TunnelRefused.class).isEmpty());
      assertThat(gateway.listener().all(TunnelRefused.class).get(0).reason())
          .isEqualTo(Reason.METHOD_NOT_ALLOWED);
      assertThat(gateway.listener().all(Claim.class)).isEmpty();
    }
  }

  private void withoutPassword(SSLSocket socket) throws IOException {
    socket.getOutputStream().write(ApfEncoder.encode(new ProtocolVersion(1, 0, 1, pc)).array());
    socket
        .getOutputStream()
        .write(ApfEncoder.encode(new ServiceRequest("auth@amt.intel.com")).array());
    socket
        .getOutputStream()
        .write(
            ApfEncoder.encode(new UserAuthRequest("", "pfwd@amt.intel.com", "none", null)).array());
  }

  /** Reads up to USERAUTH_FAILURE; nothing before it has a byte like its type. */
  private static void awaitFailure(SSLSocket socket) throws IOException {
    int next = socket.getInputStream().read();
    while (next != 51) {
      assertThat(next).as("the stream goes on").isNotNegative();
      next = socket.getInputStream().read();
    }
  }

  private static TestGateway asking(String... settings) {
    TestGateway gateway = TestGateway.listening(settings);
    gateway
        .gateway()
        .listen(
            new TlsMaterial(
                List.of(new MpsName(List.of(), List.of(RSA))), List.of(AUTHORITY.chain().get(0))));
    return gateway;
  }

  private static String shownTo(TestGateway gateway, String hostName, String protocol)
      throws IOException {
    try (SSLSocket socket = TlsClient.connectTo(hostName, gateway.port(), protocol)) {
      return certificate(socket).getSubjectX500Principal().getName();
    }
  }

  private static String keyShown(TestGateway gateway, String protocol, String... suites)
      throws IOException {
    try (SSLSocket socket = TlsClient.withSuites(gateway.port(), protocol, suites)) {
      return certificate(socket).getPublicKey().getAlgorithm();
    }
  }

  private static X509Certificate certificate(SSLSocket socket) throws IOException {
    return (X509Certificate) socket.getSession().getPeerCertificates()[0];
  }
}
