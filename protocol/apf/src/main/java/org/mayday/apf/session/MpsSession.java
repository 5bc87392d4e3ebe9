package org.mayday.apf.session;

import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTable;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.ApfDecoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.UserAuthSuccess;
import org.mayday.apf.session.SessionEnd.Cause;

/**
 * The server's side of one tunnel (Management Presence Server): the order of its messages, the
 * login, the forwarded ports, the channels and the keep-alive.
 *
 * <p>Sans-I/O: bytes and moments come in by calls; what is to be sent and told goes to the {@link
 * MpsHost}. Moments are milliseconds of any clock that never goes back. Single-threaded by
 * contract: whoever calls from several threads makes sure that it is one at a time, channels
 * included. An exception that the host throws leaves the session undefined; call {@link
 * #connectionLost} then.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "Session Establishment".
 */
public final class MpsSession {
  private final MpsSettings settings;
  private final MpsHost host;
  final Intake intake;
  private final ChannelTable channels;
  private final Upkeep upkeep;
  private final Login login;
  private Phase phase = Phase.AWAITING_VERSION;
  private PhaseRules rules = phase.rules(this);
  private long now;

  /**
   * @param now moment of the start, from which the deadlines of the login count
   */
  public MpsSession(MpsSettings settings, MpsHost host, long now) {
    this.settings = settings;
    this.host = host;
    this.now = now;
    ApfDecoder decoder = new ApfDecoder(settings.limits().beforeLogin());
    this.intake = new Intake(new Stranger(), decoder, settings.bytesBeforeLogin());
    this.channels = new ChannelTable(settings.channels(), host::send);
    this.upkeep = new Upkeep(this, now);
    this.login = new Login(this);
  }

  /**
   * Takes bytes from the wire, cut anywhere. The chunk is always used up; of an incomplete message,
   * and of what comes in phase {@link Phase#VERIFYING}, a bounded copy is kept.
   */
  public void receive(ByteBuffer chunk, long moment) {
    now = moment;
    if (phase == Phase.CLOSED) {
      chunk.position(chunk.limit());
    } else {
      intake.receive(chunk);
    }
  }

  /**
   * Answers {@link MpsHost#authenticationAsked}. Has no effect on a session that ended meanwhile.
   *
   * @throws IllegalStateException if nothing was asked
   */
  public void verified(boolean granted, long moment) {
    now = moment;
    if (phase == Phase.CLOSED) {
      return;
    }
    if (phase != Phase.VERIFYING) {
      throw new IllegalStateException("no login to verify in phase " + phase);
    }
    if (granted) {
      intake.trust(new ApfDecoder(settings.limits()));
      upkeep.heard(now);
      enter(Phase.AWAITING_FORWARD_SERVICE);
      send(new UserAuthSuccess());
      host.loggedIn();
    } else {
      login.refused();
    }
    intake.resume();
  }

  /** Does what is due; to be called at {@link #nextDeadline()} or any time. */
  public void tick(long moment) {
    now = moment;
    upkeep.tick(moment);
  }

  /**
   * Moment at which {@link #tick} is due; {@link Long#MAX_VALUE} after the end. Only {@link
   * #receive} and {@link #verified} may bring it nearer; everything else moves it away or not at
   * all, so that it is enough to ask again when the moment that was told last has come.
   */
  public long nextDeadline() {
    return upkeep.nextDeadline();
  }

  /**
   * Asks the device for a channel.
   *
   * @param window bytes that the device may send before any are released, at least 1 and at most
   *     {@link org.mayday.apf.codec.ApfLimits#channelData()}
   * @throws IllegalStateException unless {@link #canOpenChannel()}
   */
  public Channel openChannel(ChannelTarget target, int window, ChannelListener listener) {
    if (!phase.carriesChannels()) {
      throw new IllegalStateException("no channels in phase " + phase);
    }
    return channels.open(ApfNames.FORWARDED_TCPIP, target, window, listener);
  }

  /** Whether the session is far enough and has room for a channel. */
  public boolean canOpenChannel() {
    return phase.carriesChannels() && !channels.isFull();
  }

  /** Ends the session by DISCONNECT. */
  public void disconnect(DisconnectReason reason) {
    end(Cause.BY_APPLICATION, reason, "disconnected by the application");
  }

  /** The wire is gone. */
  public void connectionLost() {
    finish(new SessionEnd(Cause.CONNECTION_LOST, 0, "connection lost in phase " + phase));
  }

  /** How far the session is. */
  public Phase phase() {
    return phase;
  }

  /** What the device said of itself; null in {@link Phase#AWAITING_VERSION}. */
  public @Nullable ProtocolVersion version() {
    return login.version();
  }

  /** User name of the last login attempt that was verified; null before it. */
  public @Nullable String username() {
    return login.username();
  }

  /** The forwarded ports as announced last; unmodifiable. */
  public Set<Integer> ports() {
    return upkeep.ports();
  }

  /** Moment at which the last message came. */
  public long heardAt() {
    return upkeep.heardAt();
  }

  /** How many channel numbers are taken. */
  public int channelCount() {
    return channels.used();
  }

  void enter(Phase next) {
    phase = next;
    rules = next.rules(this);
    if (next == Phase.AWAITING_FORWARDS) {
      upkeep.startForwards(now);
    }
  }

  void send(ApfMessage message) {
    host.send(message);
  }

  /** Ends the session by DISCONNECT, for our own reasons. */
  void end(Cause cause, DisconnectReason reason, String detail) {
    if (phase != Phase.CLOSED) {
      send(new Disconnect(reason));
      finish(new SessionEnd(cause, reason.code(), detail));
    }
  }

  void endedByDevice(long code) {
    finish(new SessionEnd(Cause.BY_PEER, code, "DISCONNECT " + code + " in phase " + phase));
  }

  private void finish(SessionEnd end) {
    if (phase != Phase.CLOSED) {
      enter(Phase.CLOSED);
      intake.clear();
      channels.tunnelEnded();
      host.ended(end);
    }
  }

  MpsSettings settings() {
    return settings;
  }

  MpsHost host() {
    return host;
  }

  Login login() {
    return login;
  }

  ChannelTable channels() {
    return channels;
  }

  Forwards forwards() {
    return upkeep.forwards();
  }

  long now() {
    return now;
  }

  /** What the intake does with the device's messages. */
  private final class Stranger implements Intake.Party {
    @Override
    public boolean isReading() {
      return phase.isReading();
    }

    @Override
    public boolean isBusy() {
      return channels.used() > 0;
    }

    @Override
    public void deliver(ApfMessage message) {
      upkeep.heard(now);
      message.deliverTo(rules);
    }

    @Override
    public void broken(String detail) {
      end(Cause.PROTOCOL_ERROR, DisconnectReason.PROTOCOL_ERROR, detail);
    }
  }
}
