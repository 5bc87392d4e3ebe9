package org.mayday.mps.tunnel;

import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.session.MpsHost;
import org.mayday.apf.session.MpsSession;
import org.mayday.apf.session.SessionEnd;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TlsFacts;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.event.EventSink;

/** A connection behind its mailbox: joins wire, protocol and announcements. Not thread-safe. */
final class TunnelSession implements MpsHost {
  private final Tunnel tunnel;
  private final TunnelContext context;
  private final Tunnels tunnels;
  private final Wire wire;
  private final Announcements announcements;
  private final ChannelDoor door;
  private final Reports reports;
  private final EventSink sink;
  private final TunnelLogin login;
  private @Nullable MpsSession protocol;
  private boolean judging;
  private boolean ended;
  private @Nullable Runnable signOfLife;
  private volatile int channelCount;

  TunnelSession(Tunnel tunnel, TunnelContext context, Tunnels tunnels, Wire wire) {
    this.tunnel = tunnel;
    this.context = context;
    this.tunnels = tunnels;
    this.wire = wire;
    this.door = new ChannelDoor(wire);
    this.announcements = new Announcements(tunnel, context);
    this.reports = new Reports(tunnel, context, announcements);
    this.sink = new EventSink(context.eventChannels(), reports);
    this.login = new TunnelLogin(tunnel, context, tunnels, this::decided);
  }

  // ---- from the wire

  void start(TlsFacts tls, @Nullable X509Certificate certificate) {
    if (!ended && protocol == null) {
      login.shows(certificate);
      announcements.secured(tls);
      protocol = new MpsSession(context.protocol(), this, now());
      planTick();
    }
  }

  void received(ByteBuffer bytes, int count) {
    MpsSession session = protocol;
    if (ended || session == null) {
      lives();
      return;
    }
    announcements.bytesIn(count);
    session.receive(bytes, now());
    planTick();
  }

  void lost(String detail, boolean orderly) {
    if (orderly) {
      lives();
    }
    announcements.lostBecause(detail);
    MpsSession session = protocol;
    if (session != null) {
      session.connectionLost();
    } else {
      refuse(TunnelRefused.Stage.TLS, TunnelRefused.Reason.CONNECTION_LOST, detail, true);
    }
  }

  void refuse(
      TunnelRefused.Stage stage, TunnelRefused.Reason reason, String detail, boolean closeNow) {
    if (ended || announcements.isLoggedIn()) {
      return;
    }
    ended = true;
    announcements.refused(stage, reason, detail);
    closeWire(closeNow);
  }

  // ---- from the gateway

  void disconnect(CloseCause cause, String why) {
    if (ended) {
      return;
    }
    MpsSession session = protocol;
    if (session == null) {
      refuse(TunnelRefused.Stage.TLS, TunnelRefused.Reason.CONNECTION_LOST, why, true);
    } else {
      announcements.endsBecause(cause, why);
      session.disconnect(DisconnectReason.BY_APPLICATION);
    }
  }

  /** A newer tunnel takes the place of this one, whose peer should be gone. */
  void replaced(Runnable alive) {
    boolean wasUp = !ended;
    disconnect(CloseCause.REPLACED, "the PC opened a newer tunnel");
    signOfLife = wasUp ? alive : null;
  }

  /** The peer did something, although its tunnel was taken to be a remnant. */
  private void lives() {
    Runnable tell = signOfLife;
    signOfLife = null;
    if (tell != null) {
      tell.run();
    }
  }

  void tick(long now) {
    MpsSession session = protocol;
    if (ended) {
      signOfLife = null;
      wire.abort(); // the farewell could not be written in time
    } else if (session == null) {
      refuse(TunnelRefused.Stage.TLS, tunnel.missedDeadline(), "no TLS handshake in time", true);
    } else {
      session.tick(now);
      sink.tick(now);
      planTick();
    }
  }

  // ---- for channels

  @Nullable Channel open(TunnelChannel face, ChannelDriver driver) {
    Channel channel = door.open(ended ? null : protocol, face, driver, endDetail());
    planTick();
    return channel;
  }

  ChannelDoor door() {
    return door;
  }

  /** Why the tunnel ended. */
  String endDetail() {
    return announcements.endDetail();
  }

  /** Channel numbers taken; any thread may ask. */
  int channelCount() {
    return channelCount;
  }

  // ---- MpsHost

  @Override
  public void send(ApfMessage message) {
    int bytes = wire.send(message);
    announcements.bytesOut(bytes);
    context.figures().sent(bytes);
    context.figures().sent(message);
  }

  @Override
  public void authenticationAsked(String username, String password) {
    ask(username, password);
  }

  /** Only a certificate can take the place of a password; whether it does is not decided here. */
  @Override
  public boolean passwordlessAsked(String username) {
    if (!login.hasCertificate()) {
      return false;
    }
    ask(username, null);
    return true;
  }

  private void ask(String username, @Nullable String password) {
    MpsSession session = protocol;
    ProtocolVersion said = session == null ? null : session.version();
    if (said == null) {
      throw new IllegalStateException("a login before PROTOCOLVERSION");
    }
    announcements.claimed(said, username);
    login.ask(said, username, password);
  }

  private void decided(@Nullable Objection objection) {
    MpsSession session = protocol;
    if (!ended && session != null) {
      announcements.judged(objection);
      judging = true;
      session.verified(objection == null, now());
      judging = false;
      planTick();
    }
  }

  TunnelLogin login() {
    return login;
  }

  @Override
  public void loginFailed(String username, String method, int attempts) {
    if (!judging) {
      announcements.loginFailed(username, method);
    }
  }

  @Override
  public void loggedIn() {
    UUID platform = login.platform();
    login.granted();
    wire.loggedIn();
    tunnel.isLoggedIn(true);
    Route former = tunnels.put(platform, tunnel);
    announcements.loggedIn(former != null);
    // Law: nobody hears of a tunnel whose success reply has not been written.
    wire.afterWritten(() -> tunnel.post(this::oneConditionMet));
    if (former != null) {
      former.replace(() -> tunnel.post(this::oneConditionMet), () -> isDrivenOut(platform, former));
    }
  }

  private void isDrivenOut(UUID platform, Route former) {
    if (former instanceof Tunnel remnant) {
      context.doorkeeper().drivenOut(platform, remnant.peer(), wire.peer());
    }
  }

  private void oneConditionMet() {
    announcements.oneConditionMet();
    reports.tellHeld();
  }

  @Override
  public void forwarded(Set<Integer> ports) {
    tunnel.portsAre(ports);
    announcements.forwarded(ports);
  }

  @Override
  public void datagramReceived(UdpSendTo datagram) {
    reports.datagram(datagram);
  }

  @Override
  public void channelAsked(Channel channel) {
    sink.asked(channel);
  }

  @Override
  public void ended(SessionEnd end) {
    ended = true;
    if (login.isAwaited() && end.cause() == SessionEnd.Cause.DEADLINE) {
      // The PC said all in time; it is the application that did not answer.
      announcements.judged(new Objection(TunnelRefused.Reason.UNAVAILABLE));
    }
    login.ended();
    MpsSession session = protocol;
    ProtocolVersion said = session == null ? null : session.version();
    if (said != null) {
      tunnels.remove(said.platform(), tunnel);
      announcements.platformIs(said);
    }
    if (announcements.isLoggedIn()) {
      context.doorkeeper().ended(wire.peer());
    }
    reports.ended();
    announcements.ended(end);
    closeWire(end.cause() == SessionEnd.Cause.CONNECTION_LOST);
  }

  // ---- inner works

  private void closeWire(boolean atOnce) {
    tunnel.tickAt(now() + Tunnel.closing().toMillis());
    if (atOnce) {
      wire.abort();
    } else {
      wire.close();
    }
  }

  private void planTick() {
    MpsSession session = protocol;
    if (!ended && session != null) {
      tunnel.tickAt(Math.min(session.nextDeadline(), sink.nextDeadline()));
      channelCount = session.channelCount();
    }
  }

  private long now() {
    return context.ticker().getAsLong();
  }
}
