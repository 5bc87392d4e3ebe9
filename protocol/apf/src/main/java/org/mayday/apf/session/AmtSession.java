package org.mayday.apf.session;

import java.nio.ByteBuffer;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTable;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.ApfDecoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.CancelTcpipForward;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.session.SessionEnd.Cause;

/**
 * The device's side of one tunnel, as Intel AMT plays it: it says its version, logs in, forwards
 * its ports one after the other and then serves channels.
 *
 * <p>Sans-I/O and single-threaded by contract, like {@link MpsSession}.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "Session Establishment".
 */
public final class AmtSession {
  private final AmtSettings settings;
  private final AmtHost host;
  private final Intake intake;
  private final ChannelTable channels;
  private final AmtKeepAlive keepAlive;
  private final PendingReplies replies = new PendingReplies();
  private final AmtRules rules = new AmtRules(this);
  private AmtPhase phase = AmtPhase.NEW;
  private int portsAsked;
  private long now;

  public AmtSession(AmtSettings settings, AmtHost host) {
    this.settings = settings;
    this.host = host;
    ApfDecoder decoder = new ApfDecoder(settings.limits(), replies::nextHasPort);
    this.intake = new Intake(new Server(), decoder, Long.MAX_VALUE);
    this.channels = new ChannelTable(settings.channels(), host::send);
    this.keepAlive = new AmtKeepAlive(settings.keepAlive());
  }

  /** Says the version and asks for the authentication service. */
  public void start(long moment) {
    now = moment;
    if (phase != AmtPhase.NEW) {
      throw new IllegalStateException("already started");
    }
    phase = AmtPhase.ASKING_AUTH_SERVICE;
    send(settings.version());
    send(new ServiceRequest(ApfNames.AUTH_SERVICE));
  }

  /** Takes bytes from the wire, cut anywhere; the chunk is always used up. */
  public void receive(ByteBuffer chunk, long moment) {
    now = moment;
    if (phase == AmtPhase.CLOSED) {
      chunk.position(chunk.limit());
    } else {
      intake.receive(chunk);
    }
  }

  /** Does what is due; to be called at {@link #nextDeadline()} or any time. */
  public void tick(long moment) {
    now = moment;
    if (phase == AmtPhase.CLOSED) {
      return;
    }
    if (keepAlive.isLost(now)) {
      finish(new SessionEnd(Cause.SILENT, 0, "no answer to KEEPALIVE_REQUEST"));
    } else if (keepAlive.isDue(now)) {
      send(new KeepAliveRequest(keepAlive.ask(now)));
    }
  }

  /** Moment at which {@link #tick} is due; {@link Long#MAX_VALUE} if there is none. */
  public long nextDeadline() {
    return phase == AmtPhase.CLOSED ? Long.MAX_VALUE : keepAlive.deadline();
  }

  /** Tries another login after the first was refused. */
  public void login(String username, String password) {
    require(phase == AmtPhase.LOGGING_IN);
    send(UserAuthRequest.byPassword(username, password));
  }

  /** Forwards another port. */
  public void forward(int port) {
    require(phase.carriesChannels());
    replies.forward();
    send(new TcpipForward(true, settings.address(), port));
  }

  /** Forwards a port no longer. */
  public void cancelForward(int port) {
    require(phase.carriesChannels());
    replies.other();
    send(new CancelTcpipForward(true, settings.address(), port));
  }

  /** Asks the server to send a datagram, such as a Platform Event Trap. */
  public void sendDatagram(UdpSendTo datagram) {
    require(phase.carriesChannels());
    if (datagram.wantReply()) {
      replies.other();
    }
    send(datagram);
  }

  /**
   * Asks the server for a channel to a host behind it (direct-tcpip).
   *
   * @param window bytes that the server may send before any are released, at least 1
   * @throws IllegalStateException if the session is not far enough or has no room for a channel
   */
  public Channel openChannel(ChannelTarget target, int window, ChannelListener listener) {
    require(phase.carriesChannels());
    return channels.open(ApfNames.DIRECT_TCPIP, target, window, listener);
  }

  /** Ends the session by DISCONNECT. */
  public void disconnect(DisconnectReason reason) {
    end(Cause.BY_APPLICATION, reason, "disconnected by the device");
  }

  /** The wire is gone. */
  public void connectionLost() {
    finish(new SessionEnd(Cause.CONNECTION_LOST, 0, "connection lost"));
  }

  /** How far the session is. */
  public AmtPhase phase() {
    return phase;
  }

  /** How many channel numbers are taken. */
  public int channelCount() {
    return channels.used();
  }

  void enter(AmtPhase next) {
    phase = next;
    if (next == AmtPhase.FORWARDING) {
      keepAlive.start(now);
      forwardNext();
    }
  }

  /** Forwards the next of the first ports, or tells that there are no more. */
  void forwardNext() {
    if (portsAsked < settings.ports().size()) {
      replies.firstForward();
      send(new TcpipForward(true, settings.address(), settings.ports().get(portsAsked++)));
    } else {
      phase = AmtPhase.OPEN;
      host.forwarded();
    }
  }

  void send(ApfMessage message) {
    host.send(message);
  }

  void endedByServer(long code) {
    finish(new SessionEnd(Cause.BY_PEER, code, "DISCONNECT " + code + " in phase " + phase));
  }

  AmtSettings settings() {
    return settings;
  }

  AmtHost host() {
    return host;
  }

  ChannelTable channels() {
    return channels;
  }

  PendingReplies replies() {
    return replies;
  }

  AmtKeepAlive keepAlive() {
    return keepAlive;
  }

  long now() {
    return now;
  }

  private void end(Cause cause, DisconnectReason reason, String detail) {
    if (phase != AmtPhase.CLOSED) {
      send(new Disconnect(reason));
      finish(new SessionEnd(cause, reason.code(), detail));
    }
  }

  private void finish(SessionEnd end) {
    if (phase != AmtPhase.CLOSED) {
      phase = AmtPhase.CLOSED;
      intake.clear();
      channels.tunnelEnded();
      host.ended(end);
    }
  }

  private void require(boolean farEnough) {
    if (!farEnough) {
      throw new IllegalStateException("not possible in phase " + phase);
    }
  }

  /** What the intake does with the server's messages. */
  private final class Server implements Intake.Party {
    @Override
    public boolean isReading() {
      return phase != AmtPhase.CLOSED;
    }

    @Override
    public boolean isBusy() {
      return channels.used() > 0;
    }

    @Override
    public void deliver(ApfMessage message) {
      message.deliverTo(rules);
    }

    @Override
    public void broken(String detail) {
      end(Cause.PROTOCOL_ERROR, DisconnectReason.PROTOCOL_ERROR, detail);
    }
  }
}
