package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.RequestFailure;
import org.mayday.apf.message.UdpSendTo;

/** The device's side, played against the server's. */
class AmtSessionTest {

  @Test
  void opensATunnelWithAllItsPorts() {
    Pair pair = Pair.open();

    assertThat(pair.server.phase()).isEqualTo(Phase.OPEN);
    assertThat(pair.device.phase()).isEqualTo(AmtPhase.OPEN);
    assertThat(pair.ports).containsExactly(623, 664, 16992, 16993);
    assertThat(Objects.requireNonNull(pair.server.version()).platform()).isEqualTo(Pair.PLATFORM);
    assertThat(pair.server.username()).isEqualTo("mpsuser");
  }

  @Test
  void mayLogInAgainAfterWrongPasswords() {
    Pair pair = new Pair("wrong");
    pair.device.start(0);
    pair.settle();

    assertThat(pair.refusedLogins).isEqualTo(2);
    assertThat(pair.server.phase()).isEqualTo(Phase.AWAITING_FORWARDS);
  }

  @Test
  void keepsTheTunnelAliveAsTheServerAsks() {
    Pair pair = Pair.open();
    for (int second = 0; second < 600; second++) {
      pair.passTime(1000);
      pair.settle();
    }

    assertThat(pair.server.phase()).isEqualTo(Phase.OPEN);
    assertThat(pair.now - pair.server.heardAt()).isLessThanOrEqualTo(30_000);
  }

  @Test
  void givesUpAServerThatDoesNotAnswerKeepAlives() {
    Pair pair = Pair.open();
    pair.passTime(30_000);
    pair.toServer.clear();
    assertThat(pair.device.phase()).isEqualTo(AmtPhase.OPEN);
    pair.passTime(89_999);
    assertThat(pair.deviceEnd).isNull();
    pair.passTime(1);

    assertThat(Objects.requireNonNull(pair.deviceEnd).cause()).isEqualTo(SessionEnd.Cause.SILENT);
  }

  @Test
  void changesItsForwards() {
    Pair pair = Pair.open();
    pair.device.forward(5900);
    pair.device.cancelForward(623);
    pair.settle();
    pair.passTime(300);

    assertThat(pair.ports).isEqualTo(Set.of(664, 5900, 16992, 16993));
    assertThat(pair.deviceEnd).isNull();
  }

  @Test
  void sendsDatagrams() {
    Pair pair = Pair.open();
    UdpSendTo trap = new UdpSendTo(true, "192.0.2.9", 162, "", 0, ByteBuffer.wrap(new byte[46]));
    pair.device.sendDatagram(trap);
    pair.device.forward(5900);
    pair.settle();

    assertThat(pair.datagram).isEqualTo(trap);
    assertThat(pair.deviceEnd).isNull();
  }

  @Test
  void disconnects() {
    Pair pair = Pair.open();
    pair.device.disconnect(DisconnectReason.BY_APPLICATION);
    pair.settle();

    assertThat(pair.serverEnd)
        .isEqualTo(new SessionEnd(SessionEnd.Cause.BY_PEER, 11, "DISCONNECT 11 in phase OPEN"));
    assertThat(pair.server.nextDeadline()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void takesNoKeepAliveBeforeItsLogin() {
    endsWithProtocolError(new KeepAliveRequest(1));
    endsWithProtocolError(new KeepAliveOptionsRequest(30, 0));
  }

  @Test
  void takesNoReplyToNothing() {
    endsWithProtocolError(new RequestFailure());
  }

  private static void endsWithProtocolError(ApfMessage message) {
    Pair pair = new Pair("right");
    pair.device.start(0);
    pair.toServer.clear();
    pair.device.receive(ApfEncoder.encode(message), 0);

    assertThat(Objects.requireNonNull(pair.deviceEnd).cause())
        .isEqualTo(SessionEnd.Cause.PROTOCOL_ERROR);
    assertThat(pair.toServer)
        .containsExactly(ApfEncoder.encode(new Disconnect(DisconnectReason.PROTOCOL_ERROR)));
  }
}
