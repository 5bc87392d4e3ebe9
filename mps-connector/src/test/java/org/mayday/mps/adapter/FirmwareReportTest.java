package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.mps.api.FirmwareFigures;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.FirmwareReport.Kind;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

@SuppressWarnings("try") // puppets are not always looked at
class FirmwareReportTest {
  private static final ChannelTarget LISTENER = new ChannelTarget("192.0.2.9", 9971, "", 0);

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
  void answersAnEventOnAChannelThatFirmwareOpens() throws IOException {
    StringBuffer answer = new StringBuffer();
    String event = "POST / HTTP/1.1\r\nHost: localhost:0\r\nContent-Length: 4\r\n\r\n<x/>";
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(puppet::isOpen);
      puppet.with(session -> session.openChannel(LISTENER, 4_096, new Client(event, answer)));
      await().until(() -> answer.indexOf("\r\n\r\n") > 0);
      await().until(() -> !reports(gateway).isEmpty());

      FirmwareReport report = reports(gateway).get(0);
      assertThat(answer.toString()).startsWith("HTTP/1.1 200 OK\r\n");
      assertThat(report.kind()).isEqualTo(Kind.HTTP_EVENT);
      assertThat(report.platform()).isEqualTo(pc);
      assertThat(report.target()).isEqualTo("192.0.2.9:9971");
      assertThat(text(report)).isEqualTo("<x/>");
      assertThat(figures(gateway).channels()).isOne();
    }
  }

  @Test
  void closesAChannelOnWhichAnEventDrips() throws IOException {
    StringBuffer answer = new StringBuffer();
    String start = "POST / HTTP/1.1\r\nHost: x\r\n";
    try (TestGateway gateway = TestGateway.listening("event-deadline", "PT0.3S");
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(puppet::isOpen);
      puppet.with(session -> session.openChannel(LISTENER, 4_096, new Client(start, answer)));
      await().until(() -> puppet.channels() == 0);

      assertThat(answer.toString()).startsWith("HTTP/1.1 408 ");
      assertThat(puppet.isOpen()).isTrue();
    }
  }

  @Test
  void refusesFirmwaresChannelsIfThatIsWanted() throws IOException {
    try (TestGateway gateway = TestGateway.listening("event-channels", "0");
        Puppet puppet = Puppet.calling(gateway, pc)) {
      await().until(puppet::isOpen);
      puppet.with(
          session -> session.openChannel(LISTENER, 4_096, new Client("", new StringBuffer())));
      await().until(() -> figures(gateway).refusedChannels() == 1);
      await().until(() -> puppet.channels() == 0);
    }
  }

  /** Sends one text and keeps what comes. */
  private record Client(String text, StringBuffer answer) implements ChannelListener {
    @Override
    public void opened(Channel channel) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void data(Channel channel, ByteBuffer data) {
      answer.append(StandardCharsets.UTF_8.decode(data));
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
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

  @Test
  void leavesNothingInItsWordsThatALogTakesForANewLine() {
    FirmwareReport report =
        new FirmwareReport(
            UUID.randomUUID(),
            pc,
            UUID.randomUUID(),
            Kind.HTTP_EVENT,
            "evil\r\n[2026] FORGED:16998",
            "text/\u001bxml",
            new byte[0],
            Instant.EPOCH);
    assertThat(report.target()).isEqualTo("evil??[2026] FORGED:16998");
    assertThat(report.contentType()).isEqualTo("text/?xml");
  }
}
