package org.mayday.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.SetupServer;
import org.mayday.simulator.web.OldTls;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.http.ClientIdentity;
import org.mayday.wsman.http.DigestCredentials;
import org.mayday.wsman.http.DigestHttpTransport;
import org.mayday.wsman.http.HttpSettings;
import org.mayday.wsman.http.TlsNotShared;

/** Old firmware in the network speaks the TLS of its time, and Mayday's client speaks it too. */
class OldLanTest {

  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
  private SetupServer server;
  private Fleet fleet;
  private SimulatedPc pc;

  @BeforeEach
  void start() throws Exception {
    server = SetupServer.called("setup.office.example.org");
    fleet =
        Fleet.builder()
            .mps("127.0.0.1", 1)
            .insecure()
            .pcs(new FleetGenerator(List.of("amt-6"), 1).make(1))
            .lan(new LanSettings(InetAddress.getLoopbackAddress(), 0, 0, true))
            .setupServers("office.example.org", server.root())
            .unprovisioned("pc-1"::equals)
            .build();
    pc = fleet.pc("pc-1");
    try (ServerSocket listener = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(30_000);
      pc.setupCall().begin((InetSocketAddress) listener.getLocalSocketAddress(), 3);
      try (Socket socket = listener.accept()) {
        socket.setSoTimeout(30_000);
        socket.getInputStream().readAllBytes();
      }
    }
  }

  @AfterEach
  void stop() {
    fleet.close();
    watchdog.shutdownNow();
  }

  private HttpSettings settings() {
    return settings(server);
  }

  private static HttpSettings settings(SetupServer shown) {
    return HttpSettings.tls("127.0.0.1", 16993, sha256 -> true)
        .provenBy(new ClientIdentity(shown.key(), shown.chain()));
  }

  /** As a setup server does: some questions, and something that must not be sent twice. */
  private void speaks(HttpSettings settings) throws WsmanException {
    InetSocketAddress to = pc.lan().secureAddress().orElseThrow();
    try (DigestHttpTransport http =
        new DigestHttpTransport(
            timeout -> new Socket(to.getAddress(), to.getPort()),
            settings.withMaxChannels(1),
            new DigestCredentials("admin", "admin"),
            watchdog)) {
      WsmanClient client = new WsmanClient(http, WsmanSettings.within(Duration.ofSeconds(30)));
      assertThat(client.get(AmtSetupAndConfigurationService.class).provisioningState()).isPresent();
      client.invoke(AmtSetupAndConfigurationService.setMebxPassword("N3w-Passw0rd"));
      assertThat(pc.provisioning().opensMebx("N3w-Passw0rd")).isTrue();
      assertThat(client.get(AmtSetupAndConfigurationService.class).provisioningState()).isPresent();
    }
  }

  @Test
  void aSetupServerIsLetInOverTlsOfItsTime() throws Exception {
    Spoken spoken = new Spoken();
    speaks(settings().orOld(spoken));
    assertThat(spoken.words).isNotEmpty().containsOnly("TLSv1 with " + OldTls.CIPHER_SUITE);
  }

  @Test
  void aSetupServerThatThePcDoesNotTrustIsToldSo() throws Exception {
    SetupServer other = SetupServer.called("setup.elsewhere.example.org");
    WsmanTransportException trouble =
        catchThrowableOfType(
            WsmanTransportException.class, () -> speaks(settings(other).orOld(new Spoken())));
    assertThat(trouble.kind()).as(trouble.getMessage()).isEqualTo(Kind.UNTRUSTED);
  }

  @Test
  void whoSpeaksNewerTlsOnlyIsToldThatThereIsNoneInCommon() {
    WsmanTransportException trouble =
        catchThrowableOfType(WsmanTransportException.class, () -> speaks(settings()));
    assertThat(trouble.getCause()).isInstanceOf(TlsNotShared.class);
  }

  /** Bouncy Castle's, as the server has it. */
  private static final class Spoken implements org.mayday.wsman.http.OldTls {

    private final List<String> words = new CopyOnWriteArrayList<>();

    @Override
    public SSLContext context() throws GeneralSecurityException {
      return OldTls.context();
    }

    @Override
    public void spoken(String how) {
      words.add(how);
    }
  }
}
