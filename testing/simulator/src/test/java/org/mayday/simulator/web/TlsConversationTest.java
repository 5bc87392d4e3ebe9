package org.mayday.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.WebBridge;
import org.mayday.simulator.wire.MpsTrust;

class TlsConversationTest {

  @ParameterizedTest
  @ValueSource(strings = {"amt-12", "amt-19"})
  void aPlainTlsClientIsServedWithThePcsOwnCertificate(String personality) throws Exception {
    SimulatedPc pc = Pcs.of(personality, new ManualClock());
    WebServer web = Pcs.web(pc);
    try (WebBridge bridge = new WebBridge(web::openTls);
        SSLSocket client =
            (SSLSocket)
                MpsTrust.anybody()
                    .getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), bridge.port())) {
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
  }

  @Test
  void everyPcHasACertificateOfItsOwn() {
    SimulatedPc pc = Pcs.of("amt-12", new ManualClock());

    assertThat(Pcs.web(pc).certificate().certificate())
        .isNotEqualTo(Pcs.web(pc).certificate().certificate());
  }
}
