package org.mayday.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.support.TestAuthority;
import org.mayday.simulator.web.OldTls;

/** PCs with old firmware call the legacy listener with the TLS of their time. */
class OldTlsTest {

  @ParameterizedTest
  @CsvSource({"amt-4, TLSv1", "amt-6, TLSv1", "amt-9, TLSv1.1"})
  void oldFirmwareCallsWithItsTrueTls(String personality, String protocol) throws Exception {
    TestAuthority authority = new TestAuthority();
    SSLContext context = authority.gateway("mps.example.org", OldTls.context());
    try (SSLServerSocket legacy =
            (SSLServerSocket)
                context
                    .getServerSocketFactory()
                    .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Fleet fleet =
            Fleet.builder()
                .mps("127.0.0.1", 9) // nobody listens for the modern ones
                .legacy(legacy.getLocalPort())
                .certificateName("mps.example.org")
                .trust(authority.root())
                .pcs(new FleetGenerator(List.of(personality), 1).make(1))
                .build()) {
      legacy.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.1", "TLSv1"});
      legacy.setEnabledCipherSuites(new String[] {OldTls.CIPHER_SUITE});
      CompletableFuture<SSLSession> called = new CompletableFuture<>();
      Thread listening = new Thread(() -> accept(legacy, called), "legacy");
      listening.setDaemon(true);
      listening.start();
      fleet.pc("pc-1").pressHelpKey("It hangs");

      SSLSession session = called.get(30, TimeUnit.SECONDS);
      assertThat(session.getProtocol()).isEqualTo(protocol);
      assertThat(session.getCipherSuite()).isEqualTo(OldTls.CIPHER_SUITE);
    }
  }

  private static void accept(SSLServerSocket legacy, CompletableFuture<SSLSession> called) {
    try (SSLSocket socket = (SSLSocket) legacy.accept()) {
      socket.startHandshake();
      int first = socket.getInputStream().read();
      assertThat(first).as("APF PROTOCOLVERSION").isEqualTo(192);
      called.complete(socket.getSession());
    } catch (Exception e) {
      called.completeExceptionally(e);
    }
  }
}
