package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.mps.api.FirmwareFigures;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.FirmwareReport.Kind;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

@SuppressWarnings("try") // puppets are not always looked at
class FirmwareReportTest {
  private final UUID pc = UUID.randomUUID();

  @Test
  void tellsADatagramAfterTheTunnelIsToldToBeOpen() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(puppet::isOpen);
      puppet.with(session -> session.sendDatagram(datagram("trap")));
      await().until(() -> !reports(gateway).isEmpty());

      UUID tunnel = gateway.listener().all(TunnelOpened.class).get(0).tunnel();
      FirmwareReport report = reports(gateway).get(0);
      assertThat(report.platform()).isEqualTo(pc);
      assertThat(report.tunnel()).isEqualTo(tunnel);
      assertThat(report.kind()).isEqualTo(Kind.DATAGRAM);
      assertThat(report.target()).isEqualTo("192.0.2.9:162");
      assertThat(report.content()).isEqualTo("trap".getBytes(StandardCharsets.UTF_8));
      assertThat(gateway.listener().events().indexOf(report))
          .isGreaterThan(
              gateway
                  .listener()
                  .events()
                  .indexOf(gateway.listener().all(TunnelOpened.class).get(0)));
      await().until(() -> figures(gateway).equals(new FirmwareFigures(1, 0, 0, 0, 0)));
    }
  }

  @Test
  void tellsAReportAgainUnderTheSameIdentity() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> !gateway.listener().all(TunnelOpened.class).isEmpty());
      await().until(puppet::isOpen);
      gateway.listener().failNext(2);
      puppet.with(session -> session.sendDatagram(datagram("one")));
      puppet.with(session -> session.sendDatagram(datagram("two")));
      await().until(() -> reports(gateway).size() == 2);

      assertThat(reports(gateway))
          .extracting(FirmwareReportTest::text)
          .containsExactly("one", "two");
    }
  }

  @Test
  void dropsTheOldestDatagramsOfAChattyPcWhileTheListenerIsAway() throws IOException {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(() -> gateway.gateway().tunnel(pc).isPresent());
      await().until(puppet::isOpen);
      gateway.listener().failNext(Integer.MAX_VALUE);
      for (int i = 0; i < 100; i++) {
        UdpSendTo datagram = datagram("trap " + i);
        puppet.with(session -> session.sendDatagram(datagram));
      }
      await().until(() -> figures(gateway).taken() == 100);
      assertThat(figures(gateway).waiting()).isEqualTo(16);
      assertThat(figures(gateway).dropped()).isEqualTo(84);
      gateway.listener().failNext(0);
      await().until(() -> figures(gateway).waiting() == 0);

      assertThat(reports(gateway))
          .extracting(FirmwareReportTest::text)
          .endsWith("trap 98", "trap 99");
    }
  }

  private static UdpSendTo datagram(String text) {
    ByteBuffer payload = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    return new UdpSendTo(true, "192.0.2.9", 162, "192.0.2.1", 16992, payload);
  }

  private static String text(FirmwareReport report) {
    return new String(report.content(), StandardCharsets.UTF_8);
  }

  private static List<FirmwareReport> reports(TestGateway gateway) {
    return gateway.listener().all(FirmwareReport.class);
  }

  private static FirmwareFigures figures(TestGateway gateway) {
    return gateway.gateway().figures().firmware();
  }
}
