package org.mayday.simulator.tunnel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.codec.ApfLimits;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.session.AmtHost;
import org.mayday.apf.session.AmtPhase;
import org.mayday.apf.session.AmtSession;
import org.mayday.apf.session.AmtSettings;
import org.mayday.apf.session.SessionEnd;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.personality.TunnelHabits;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Visitor.Entrance;
import org.mayday.simulator.redirection.RedirectionSession;
import org.mayday.simulator.web.Conversation;
import org.mayday.simulator.web.Outlet;
import org.mayday.simulator.web.WebServer;

/** One tunnel of one PC, from the TLS connection to its end. */
final class Tunnel implements AmtHost, Network.Events {

  private static final int HTTP_PORT = 16992;
  private static final int HTTPS_PORT = 16993;
  private static final int REDIRECTION_PORT = 16994;
  private static final int SECURE_REDIRECTION_PORT = 16995;
  private static final int TRAP_PORT = 162;
  private static final int MOST_CHANNELS = 16;
  private static final int MOST_UNHEARD = 256 * 1024;

  /** What becomes of a tunnel. */
  interface Fate {

    /** The gateway has accepted the PC and its ports. */
    void accepted(Tunnel tunnel);

    /** The gateway refused the log-in; the end follows. */
    void refused(Tunnel tunnel);

    /** The tunnel is over. */
    void ended(Tunnel tunnel, String reason);
  }

  private final SimulatedPc pc;
  private final WebServer web;
  private final Fate fate;
  private final AmtSession session;
  private final List<ChannelOutlet> served = new ArrayList<>(0);
  private List<Integer> forwards;
  private final ByteArrayOutputStream unheard = new ByteArrayOutputStream(0);
  private Network.@Nullable Wire wire;
  private Clockwork.Alarm alarm = () -> {};
  private long alarmAt = Long.MAX_VALUE;
  private String reason = "";
  private boolean over;

  Tunnel(SimulatedPc pc, WebServer web, Trigger trigger, Credentials login, Fate fate) {
    this.pc = pc;
    this.web = web;
    this.fate = fate;
    this.forwards = pc.tls().ports();
    this.session = new AmtSession(settings(pc, trigger, login, forwards), this);
  }

  private static AmtSettings settings(
      SimulatedPc pc, Trigger trigger, Credentials login, List<Integer> ports) {
    TunnelHabits habits = pc.personality().tunnel();
    return new AmtSettings(
        new ProtocolVersion(1, 0, habits.triggers().get(trigger), pc.uuid()),
        login.user(),
        password(pc, login),
        "",
        ports,
        habits.keepAlive().toMillis(),
        MOST_CHANNELS,
        habits.largestData(),
        ApfLimits.standard());
  }

  /** Who shows a certificate logs in by the method "none". */
  private static @Nullable String password(SimulatedPc pc, Credentials login) {
    if (login.equals(Credentials.NONE)) {
      return null;
    }
    return pc.mischief().wrongPassword() ? "not" + login.password() : login.password();
  }

  @Override
  public void secured(Network.Wire newWire) {
    synchronized (pc.monitor()) {
      wire = newWire;
      if (over) {
        newWire.cut();
      } else {
        session.start(now());
        rearm();
      }
    }
  }

  @Override
  public void received(byte[] bytes) {
    synchronized (pc.monitor()) {
      if (over) {
        return;
      }
      if (pc.mischief().silent()) {
        keepUnheard(bytes);
        return;
      }
      session.receive(ByteBuffer.wrap(bytes), now());
      rearm();
    }
  }

  private void keepUnheard(byte[] bytes) {
    if (unheard.size() + bytes.length > MOST_UNHEARD) {
      cut();
    } else {
      unheard.writeBytes(bytes);
    }
  }

  /** Hears what came while the PC was silent. */
  void wakeUp() {
    synchronized (pc.monitor()) {
      byte[] bytes = unheard.toByteArray();
      unheard.reset();
      received(bytes);
    }
  }

  @Override
  public void closed(String why) {
    synchronized (pc.monitor()) {
      if (!over) {
        reason = reason.isEmpty() ? why : reason;
        session.connectionLost();
        finish();
      }
    }
  }

  /** Says good-bye and closes. */
  void hangUp() {
    synchronized (pc.monitor()) {
      if (over) {
        return;
      }
      session.disconnect(DisconnectReason.BY_APPLICATION);
      finish();
    }
  }

  /** Closes without a word. */
  void cut() {
    synchronized (pc.monitor()) {
      if (wire != null) {
        wire.cut();
      }
      closed("cut");
    }
  }

  /** Opens a channel to a host behind the gateway; null if that is not possible. */
  @Nullable Channel openChannel(ChannelTarget target, int window, ChannelListener listener) {
    if (over || session.channelCount() >= MOST_CHANNELS) {
      return null;
    }
    return session.openChannel(target, window, listener);
  }

  /** Has the gateway send a datagram to a port for traps. */
  void sendTrap(String host, byte[] datagram) {
    if (!over) {
      session.sendDatagram(
          new UdpSendTo(true, host, TRAP_PORT, "127.0.0.1", HTTP_PORT, ByteBuffer.wrap(datagram)));
    }
  }

  @Override
  public void send(ApfMessage message) {
    if (wire != null && !pc.mischief().silent()) {
      wire.write(ApfEncoder.encode(message));
    }
  }

  @Override
  public void loginRefused(UserAuthFailure failure) {
    reason = "the gateway refused the log-in";
    fate.refused(this);
    session.disconnect(DisconnectReason.AUTH_CANCELLED_BY_USER);
  }

  @Override
  public void forwarded() {
    forwardAnew();
    fate.accepted(this);
  }

  /** Ends the channels to the firmware's web server and forwards the ports that it has now. */
  void serveAnew() {
    synchronized (pc.monitor()) {
      List.copyOf(served).forEach(ChannelOutlet::close);
      served.clear();
      if (session.phase() == AmtPhase.OPEN) {
        forwardAnew();
      }
    }
  }

  private void forwardAnew() {
    List<Integer> before = forwards;
    forwards = pc.tls().ports();
    forwards.stream().filter(port -> !before.contains(port)).forEach(session::forward);
    before.stream().filter(port -> !forwards.contains(port)).forEach(session::cancelForward);
  }

  @Override
  public void channelAsked(Channel channel) {
    TunnelHabits habits = pc.personality().tunnel();
    long port = channel.target().port();
    Function<Outlet, Conversation> service = service((int) port);
    if (service == null || !pc.tls().ports().contains((int) port)) {
      channel.refuse(OpenFailureReason.CONNECT_FAILED);
      return;
    }
    ChannelOutlet outlet = new ChannelOutlet(channel, this::cut, service);
    served.removeIf(ChannelOutlet::isOver);
    served.add(outlet);
    channel.accept(habits.window(), outlet);
  }

  private @Nullable Function<Outlet, Conversation> service(int port) {
    return switch (port) {
      case HTTP_PORT -> web::open;
      case HTTPS_PORT -> web::openTls;
      case REDIRECTION_PORT -> pc.serialLine().listens() ? this::redirection : null;
      case SECURE_REDIRECTION_PORT ->
          pc.serialLine().listens()
              ? outlet -> web.secured(outlet, Entrance.TUNNEL, this::redirection)
              : null;
      default -> null;
    };
  }

  private Conversation redirection(Outlet outlet) {
    return new RedirectionSession(pc, outlet);
  }

  @Override
  public void ended(SessionEnd end) {
    if (reason.isEmpty()) {
      reason = end.detail();
    }
    finish();
  }

  private void finish() {
    if (over) {
      return;
    }
    over = true;
    alarm.cancel();
    if (wire != null) {
      wire.close();
    }
    fate.ended(this, reason);
  }

  private void rearm() {
    long due = session.nextDeadline();
    if (over || due >= alarmAt) {
      return;
    }
    alarm.cancel();
    alarmAt = due;
    alarm = pc.clock().after(Duration.ofMillis(Math.max(0, due - now())), this::tick);
  }

  private void tick() {
    synchronized (pc.monitor()) {
      alarmAt = Long.MAX_VALUE;
      if (!over) {
        session.tick(now());
        rearm();
      }
    }
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
