package org.mayday.mps.tunnel;

import static java.lang.System.Logger.Level.WARNING;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsFacts;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRefused;

/**
 * One connection of a PC, from the moment it is accepted: a tunnel once it is logged in.
 * Thread-safe: whatever comes from I/O threads, the timer or the application goes through a {@link
 * Mailbox}, behind which the session is single-threaded as the protocol wants it. Only {@link
 * #awaitPorts} and {@link #open} block.
 */
public final class Tunnel implements Agenda.Entry, Route {
  private static final System.Logger LOG = System.getLogger(Tunnel.class.getName());

  private final UUID id = UUID.randomUUID();
  private final TunnelContext context;
  private final Tunnels tunnels;
  private final Wire wire;
  private final Mailbox mailbox = new Mailbox(this::failed);
  private final TunnelSession session;
  private final CountDownLatch portsTold = new CountDownLatch(1);
  private volatile Set<Integer> ports = Set.of();
  private volatile @Nullable LiveTunnel live;
  private volatile long heardAt;
  private volatile long tickAt;
  private volatile boolean loggedIn;
  private volatile boolean waitsForTurn;

  /** A connection that was just accepted; TLS is due. */
  public Tunnel(TunnelContext context, Tunnels tunnels, Wire wire) {
    this.context = context;
    this.tunnels = tunnels;
    this.wire = wire;
    this.session = new TunnelSession(this, context, tunnels, wire);
    dueIn(context.settings().deadlines().tls());
    tunnels.add(this);
  }

  @Override
  public UUID id() {
    return id;
  }

  // ---- what the wire tells

  /** The TLS handshake has to wait for its turn; the time of the PC does not run meanwhile. */
  public void waitsForTls() {
    waitsForTurn = true;
    dueIn(context.settings().admission().handshakeWait());
  }

  /** It is the turn of the TLS handshake. */
  public void beginsTls() {
    waitsForTurn = false;
    dueIn(context.settings().deadlines().tls());
  }

  private void dueIn(Duration time) {
    tickAt(context.ticker().getAsLong() + time.toMillis());
  }

  /** What it is called if there is no handshake in time. */
  TunnelRefused.Reason missedDeadline() {
    return waitsForTurn ? TunnelRefused.Reason.BUSY : TunnelRefused.Reason.DEADLINE;
  }

  /**
   * The TLS handshake is done.
   *
   * @param client certificate that the PC proved to have; null if it showed none
   */
  public void secured(TlsFacts tls, @Nullable X509Certificate client) {
    post(() -> session.start(tls, client));
  }

  /**
   * Bytes came.
   *
   * @param bytes belong to the tunnel from now on
   */
  public void received(ByteBuffer bytes) {
    int count = bytes.remaining();
    context.figures().received(count);
    heardAt = context.clock().millis();
    post(() -> session.received(bytes, count));
  }

  /** The wire is no longer congested. */
  public void drained() {
    post(session.door()::drained);
  }

  /**
   * The wire is gone; the last call of the wire.
   *
   * @param orderly whether it was closed without an error
   */
  public void lost(String detail, boolean orderly) {
    tunnels.forget(this);
    post(() -> session.lost(detail, orderly));
  }

  /** The connection is of no use; it is closed at once. Has no effect on one that is logged in. */
  public void refuse(
      TunnelRefused.Stage stage, TunnelRefused.Reason reason, String detail, boolean closeNow) {
    post(() -> session.refuse(stage, reason, detail, closeNow));
  }

  /** Whether the PC has logged in at some time. */
  public boolean isLoggedIn() {
    return loggedIn;
  }

  // ---- what the gateway asks

  /** Ends the tunnel by APF DISCONNECT. */
  @Override
  public void disconnect(CloseCause cause, String why) {
    post(() -> session.disconnect(cause, why));
  }

  @Override
  public void replace(Runnable ended, Runnable alive) {
    post(
        () -> {
          session.replaced(alive);
          ended.run();
        });
  }

  /** Closes the wire at once. */
  public void abort() {
    wire.abort();
  }

  @Override
  public void tickIfDue(long now) {
    if (now >= tickAt) {
      post(() -> session.tick(now));
    }
  }

  @Override
  public PcChannel open(int port, Duration timeout) throws TunnelException {
    TunnelChannel channel =
        new TunnelChannel(
            this,
            port,
            context.settings().limits().channelWindow(),
            context.settings().deadlines().write());
    channel.open(timeout);
    return channel;
  }

  /**
   * Waits until the PC has said which ports it forwards, or the tunnel has ended; the only method
   * that blocks besides {@link #open}. An interrupt ends the waiting and is kept.
   */
  @Override
  public void awaitPorts(Duration patience) {
    try {
      portsTold.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The ports that were told last. */
  @Override
  public Set<Integer> ports() {
    return ports;
  }

  @Override
  public @Nullable LiveTunnel live() {
    LiveTunnel opened = live;
    return opened == null
        ? null
        : new LiveTunnel(
            opened.tunnel(),
            opened.platform(),
            opened.rawTrigger(),
            opened.peer(),
            opened.tls(),
            opened.openedAt(),
            Instant.ofEpochMilli(heardAt),
            ports,
            session.channelCount());
  }

  // ---- for the session and the channels

  /** Runs a task behind all former ones. */
  void post(Runnable task) {
    mailbox.post(task);
  }

  /** To be used by posted tasks only. */
  TunnelSession session() {
    return session;
  }

  void isLoggedIn(boolean now) {
    loggedIn = now;
  }

  void tickAt(long moment) {
    tickAt = moment;
    tunnels.dueChanged(this);
  }

  @Override
  public long dueAt() {
    return tickAt;
  }

  void portsAre(Set<Integer> now) {
    ports = now;
    portsTold.countDown();
  }

  void liveIs(@Nullable LiveTunnel now) {
    live = now;
    if (now == null) {
      portsTold.countDown();
    }
  }

  InetSocketAddress peer() {
    return wire.peer();
  }

  /** A fault of ours ends this tunnel, and no other. */
  private void failed(Throwable fault) {
    LOG.log(WARNING, "Tunnel " + this + " ends by a fault of the gateway", fault);
    wire.abort();
  }

  /** How long a peer may take to close after the farewell. */
  static Duration closing() {
    return Duration.ofSeconds(1);
  }

  @Override
  public String toString() {
    return id + " from " + wire.peer();
  }
}
