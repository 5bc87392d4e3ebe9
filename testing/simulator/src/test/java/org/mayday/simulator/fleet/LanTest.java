package org.mayday.simulator.fleet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.get;
import static org.mayday.simulator.support.Requests.invoke;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.platform.Accounts;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.SetupServer;

/** PCs in the network of the company: which ports are open, and who is let in to set them up. */
class LanTest {

  private static final String SETUP = AMT + "AMT_SetupAndConfigurationService";

  private SetupServer server;
  private Fleet fleet;
  private SimulatedPc fresh;

  @BeforeEach
  void start() throws Exception {
    server = SetupServer.called("setup.office.example.org");
    InetAddress host = InetAddress.getLoopbackAddress();
    fleet =
        Fleet.builder()
            .mps("127.0.0.1", 1)
            .insecure()
            .pcs(new FleetGenerator(List.of("amt-12"), 1).make(1))
            .lan(new LanSettings(host, 0, 0))
            .setupServers("office.example.org", server.root())
            .unprovisioned("pc-1"::equals)
            .build();
    fresh = fleet.pc("pc-1");
  }

  @AfterEach
  void stop() {
    fleet.close();
  }

  private static String post(Socket socket, String body) throws IOException {
    socket.setSoTimeout(30_000);
    String head =
        "POST /wsman HTTP/1.1\r\nHost: pc\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    socket.getOutputStream().write((head + body).getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  private String secure(SSLContext context, String body) throws IOException {
    InetSocketAddress to = fresh.lan().secureAddress().orElseThrow();
    try (Socket socket = context.getSocketFactory().createSocket(to.getAddress(), to.getPort())) {
      return post(socket, body);
    }
  }

  private byte[] hello(int version) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(30_000);
      assertThat(
              fresh
                  .setupCall()
                  .begin((InetSocketAddress) listener.getLocalSocketAddress(), version))
          .isTrue();
      try (Socket socket = listener.accept();
          InputStream in = socket.getInputStream()) {
        socket.setSoTimeout(30_000);
        return in.readAllBytes();
      }
    }
  }

  @Test
  void fromTheFactoryNothingIsOpenInTheNetwork() throws Exception {
    InetSocketAddress plain = fresh.lan().address().orElseThrow();
    try (Socket socket = new Socket(plain.getAddress(), plain.getPort())) {
      socket.setSoTimeout(30_000);
      assertThat(closed(socket)).isTrue();
    }
    assertThatThrownBy(() -> secure(server.tls(), get(SETUP))).isInstanceOf(IOException.class);
  }

  private static boolean closed(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void helloTellsWhoItIsAndWhomItTrusts() throws Exception {
    ByteBuffer message = ByteBuffer.wrap(hello(3)).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(message.getShort()).as("password set").isZero();
    assertThat(message.getShort()).as("version").isEqualTo((short) 3);
    assertThat(message.getInt()).as("attempt").isZero();
    byte[] uuid = new byte[16];
    message.get(uuid);
    assertThat(HexFormat.of().withUpperCase().formatHex(uuid))
        .isEqualTo(fresh.identity().platformGuid());
    assertThat(message.get()).as("hashes").isEqualTo((byte) 4);
    assertThat(message.remaining()).isEqualTo(4 * (2 + 32));
    assertThat(fresh.provisioning().state()).isEqualTo(State.IN);
  }

  @Test
  void olderHellosAreShorter() throws Exception {
    assertThat(hello(1)).hasSize(24);
    assertThat(hello(2)).hasSize(32);
  }

  @Test
  void aTrustedServerSetsItUpOverTls() throws Exception {
    hello(3);
    assertThat(secure(server.tls(), get(SETUP)))
        .contains("200 OK")
        .contains("ProvisioningState>1<");
    assertThat(secure(server.tls(), invoke(SETUP, "CommitChanges", "")))
        .as("passwords of the factory")
        .contains("ReturnValue>2057<");

    secure(server.tls(), invoke(SETUP, "SetMEBxPassword", "<p:Password>Strong-1pass</p:Password>"));
    secure(
        server.tls(),
        invoke(
            AMT + "AMT_AuthorizationService",
            "SetAdminAclEntryEx",
            "<p:Username>admin</p:Username><p:DigestPassword>"
                + Accounts.hash("admin", fresh.identity().realm(), "Strong-1pass")
                + "</p:DigestPassword>"));
    assertThat(secure(server.tls(), invoke(SETUP, "CommitChanges", ""))).contains("ReturnValue>0<");

    assertThat(fresh.provisioning().state()).isEqualTo(State.POST);
    assertThat(fresh.accounts().asFromFactory()).isFalse();
    assertThat(fresh.setupCall().begin(new InetSocketAddress("127.0.0.1", 1), 3)).isFalse();
    InetSocketAddress plain = fresh.lan().address().orElseThrow();
    try (Socket socket = new Socket(plain.getAddress(), plain.getPort())) {
      assertThat(post(socket, get(SETUP))).contains("401 Unauthorized");
    }
  }

  @Test
  void strangersAreTurnedAwayInTheHandshake() throws Exception {
    hello(3);
    SetupServer stranger = SetupServer.called("setup.office.example.org");

    assertThatThrownBy(() -> secure(stranger.tls(), get(SETUP))).isInstanceOf(IOException.class);
    assertThat(fresh.provisioning().refusal())
        .hasValueSatisfying(why -> assertThat(why).contains("not in the list"));
    assertThatThrownBy(() -> secure(SetupServer.nobodysTls(), get(SETUP)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void softwareOnThePcReachesItOnLoopback() throws Exception {
    InetSocketAddress local = fresh.lan().openLocal(0);

    try (Socket socket = new Socket(local.getAddress(), local.getPort())) {
      assertThat(post(socket, get(SETUP))).contains("401 Unauthorized").contains("Digest realm");
    }
  }
}
