package org.mayday.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.wire.MpsTrust;

class TlsConversationTest {

  @ParameterizedTest
  @ValueSource(strings = {"amt-12", "amt-19"})
  void aPlainTlsClientIsServedWithThePcsOwnCertificate(String personality) throws Exception {
    SimulatedPc pc = Pcs.of(personality, new ManualClock());
    WebServer web = Pcs.web(pc);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread bridge = new Thread(() -> bridge(server, web));
      bridge.start();
      try (SSLSocket client =
          (SSLSocket)
              MpsTrust.anybody()
                  .getSocketFactory()
                  .createSocket(server.getInetAddress(), server.getLocalPort())) {
        client.startHandshake();
        client
            .getOutputStream()
            .write(
                "POST /wsman HTTP/1.1\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer).startsWith("HTTP/1.1 401 ").contains("WWW-Authenticate");
        assertThat(client.getSession().getPeerCertificates()[0])
            .isEqualTo(web.certificate().certificate());
      }
      bridge.join(5000);
    }
  }

  @Test
  void everyPcHasACertificateOfItsOwn() {
    SimulatedPc pc = Pcs.of("amt-12", new ManualClock());

    assertThat(Pcs.web(pc).certificate().certificate())
        .isNotEqualTo(Pcs.web(pc).certificate().certificate());
  }

  private static void bridge(ServerSocket server, WebServer web) {
    try (Socket socket = server.accept()) {
      Conversation conversation = web.openTls(new SocketOutlet(socket));
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[100];
      int length = in.read(buffer);
      while (length >= 0) {
        conversation.received(Arrays.copyOf(buffer, length));
        length = in.read(buffer);
      }
    } catch (java.io.IOException over) {
      // the client has gone
    }
  }

  private record SocketOutlet(Socket socket) implements Outlet {

    @Override
    public void write(byte[] bytes) {
      try {
        socket.getOutputStream().write(bytes);
      } catch (java.io.IOException lost) {
        throw new java.io.UncheckedIOException(lost);
      }
    }

    @Override
    public void close() {
      try {
        socket.shutdownOutput();
      } catch (java.io.IOException lost) {
        throw new java.io.UncheckedIOException(lost);
      }
    }

    @Override
    public void cut() {
      close();
    }
  }
}
