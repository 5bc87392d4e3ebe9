package org.mayday.apf.session;

import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.IllegalMessageException;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.ApfReceiver;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.KeepAliveOptionsReply;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.RequestFailure;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.message.UserAuthSuccess;

/** What a device does with the server's messages. */
final class AmtRules implements ApfReceiver {
  private final AmtSession session;

  AmtRules(AmtSession session) {
    this.session = session;
  }

  /** A server may say its version before it grants the first service, or never. */
  @Override
  public void on(ProtocolVersion message) {
    require(session.phase() == AmtPhase.ASKING_AUTH_SERVICE, message);
  }

  @Override
  public void on(ServiceAccept message) {
    if (session.phase() == AmtPhase.ASKING_AUTH_SERVICE) {
      require(message.service().equals(ApfNames.AUTH_SERVICE), message);
      AmtSettings settings = session.settings();
      session.enter(AmtPhase.LOGGING_IN);
      String password = settings.password();
      session.send(
          password == null
              ? UserAuthRequest.withoutPassword(settings.username())
              : UserAuthRequest.byPassword(settings.username(), password));
    } else {
      require(session.phase() == AmtPhase.ASKING_FORWARD_SERVICE, message);
      require(message.service().equals(ApfNames.FORWARD_SERVICE), message);
      session.enter(AmtPhase.FORWARDING);
    }
  }

  @Override
  public void on(UserAuthSuccess message) {
    require(session.phase() == AmtPhase.LOGGING_IN, message);
    session.enter(AmtPhase.ASKING_FORWARD_SERVICE);
    session.send(new ServiceRequest(ApfNames.FORWARD_SERVICE));
    session.host().loggedIn();
  }

  @Override
  public void on(UserAuthFailure message) {
    require(session.phase() == AmtPhase.LOGGING_IN, message);
    session.host().loginRefused(message);
  }

  @Override
  public void on(RequestSuccess message) {
    replied(message);
  }

  @Override
  public void on(RequestFailure message) {
    replied(message);
  }

  private void replied(ApfMessage reply) {
    if (session.replies().answered(reply)) {
      session.forwardNext();
    }
  }

  @Override
  public void on(ChannelOpen message) {
    require(session.phase().carriesChannels(), message);
    if (!message.type().equals(ApfNames.FORWARDED_TCPIP)) {
      session.send(
          new ChannelOpenFailure(message.sender(), OpenFailureReason.UNKNOWN_CHANNEL_TYPE));
      return;
    }
    Channel channel = session.channels().asked(message);
    if (channel != null) {
      session.host().channelAsked(channel);
    }
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
    require(session.phase().isLoggedIn(), message);
    session.send(new KeepAliveReply(message.cookie()));
  }

  @Override
  public void on(KeepAliveReply message) {
    session.keepAlive().answered(message);
  }

  @Override
  public void on(KeepAliveOptionsRequest message) {
    require(session.phase().carriesChannels(), message);
    session.keepAlive().adopt(message, session.now());
    session.send(new KeepAliveOptionsReply(message.intervalSeconds(), message.timeoutSeconds()));
  }

  @Override
  public void on(Disconnect message) {
    session.endedByServer(message.code());
  }

  @Override
  public void unexpected(ApfMessage message) {
    require(false, message);
  }

  private void require(boolean allowed, ApfMessage message) {
    if (!allowed) {
      throw new IllegalMessageException(
          message.getClass().getSimpleName() + " is not allowed in phase " + session.phase());
    }
  }
}
