package org.mayday.apf.session;

import org.mayday.apf.channel.Channel;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.CancelTcpipForward;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.GlobalRequest;
import org.mayday.apf.message.KeepAliveOptionsReply;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.apf.message.RequestFailure;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.message.UnknownGlobalRequest;

/** The tunnel works: ports, channels, datagrams and keep-alive. */
final class Forwarding extends PhaseRules {

  Forwarding(MpsSession session) {
    super(session);
  }

  @Override
  public void on(TcpipForward message) {
    boolean granted = session.forwards().add(message.address(), message.port(), session.now());
    answer(message, granted ? RequestSuccess.withPort(message.port()) : new RequestFailure());
  }

  /** A port that is not forwarded is as good as cancelled. */
  @Override
  public void on(CancelTcpipForward message) {
    session.forwards().remove(message.address(), message.port(), session.now());
    answer(message, RequestSuccess.plain());
  }

  @Override
  public void on(UdpSendTo message) {
    answer(message, RequestSuccess.plain());
    session.host().datagramReceived(message);
  }

  @Override
  public void on(UnknownGlobalRequest message) {
    answer(message, new RequestFailure());
  }

  private void answer(GlobalRequest request, ApfMessage answer) {
    if (request.wantReply()) {
      session.send(answer);
    }
  }

  @Override
  public void on(ChannelOpen message) {
    if (!message.type().equals(ApfNames.DIRECT_TCPIP)) {
      refuse(message, OpenFailureReason.UNKNOWN_CHANNEL_TYPE);
    } else if (!session.settings().deviceChannels()) {
      refuse(message, OpenFailureReason.ADMINISTRATIVELY_PROHIBITED);
    } else {
      Channel channel = session.channels().asked(message);
      if (channel != null) {
        session.host().channelAsked(channel);
      }
    }
  }

  private void refuse(ChannelOpen message, OpenFailureReason reason) {
    session.send(new ChannelOpenFailure(message.sender(), reason));
  }

  @Override
  public void on(ChannelOpenConfirmation message) {
    session.channels().on(message);
  }

  @Override
  public void on(ChannelOpenFailure message) {
    session.channels().on(message);
  }

  @Override
  public void on(ChannelWindowAdjust message) {
    session.channels().on(message);
  }

  @Override
  public void on(ChannelData message) {
    session.channels().on(message);
  }

  @Override
  public void on(ChannelClose message) {
    session.channels().on(message);
  }

  @Override
  public void on(KeepAliveRequest message) {
    session.send(new KeepAliveReply(message.cookie()));
  }

  @Override
  public void on(KeepAliveReply message) {
    // That it came is all that matters.
  }

  @Override
  public void on(KeepAliveOptionsReply message) {
    // The device may choose other values than it was asked for; silence is measured anyway.
  }
}
