package org.mayday.mps.mina;

import static java.lang.System.Logger.Level.INFO;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.concurrent.Executor;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.transport.socket.SocketSessionConfig;
import org.apache.mina.transport.socket.nio.NioSession;
import org.mayday.mps.admission.Admission;
import org.mayday.mps.admission.Pass;
import org.mayday.mps.api.ListenerNow;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.config.ListenerSettings;
import org.mayday.mps.config.TunnelLimits;
import org.mayday.mps.tunnel.Tunnel;
import org.mayday.mps.tunnel.TunnelContext;
import org.mayday.mps.tunnel.Tunnels;

/**
 * One port where PCs call: its address, its limits and its TLS. Guarded by the {@link
 * TunnelAcceptor}; MINA admits connections on its own threads.
 */
final class Listener {
  static final String TLS = "tls";

  private static final System.Logger LOG = System.getLogger(Listener.class.getName());
  private static final int SMALLEST_READ = 1_024;
  private static final int LARGEST_READ = 32_768;

  private final ListenerSettings settings;
  private final TunnelContext context;
  private final Tunnels tunnels;
  private final Gatehouse gatehouse;
  private final Admission admission;
  private final Door door;
  private final GateFilter gate;
  private final TlsEngines engines;
  private final GuardedAcceptor acceptor;

  /**
   * A listener that is not bound yet.
   *
   * @param limits of this listener alone
   * @param engines its TLS
   * @param gatehouse of all listeners
   * @param executor gives the thread that accepts
   * @param processors serve the connections, those of other listeners too
   */
  Listener(
      ListenerSettings settings,
      TunnelLimits limits,
      TlsEngines engines,
      Gatehouse gatehouse,
      TunnelContext context,
      Tunnels tunnels,
      Executor executor,
      IoProcessor<NioSession> processors) {
    this.settings = settings;
    this.context = context;
    this.tunnels = tunnels;
    this.engines = engines;
    this.gatehouse = gatehouse;
    admission = new Admission(limits, context.settings().admission());
    door = new Door(settings, gatehouse, admission);
    gate =
        new GateFilter(
            limits.maxBytesBeforeLogin(), gatehouse.handshakes(), new TlsFilter(engines));
    acceptor = new GuardedAcceptor(executor, processors, door, context.refusals());
    acceptor.setReuseAddress(true);
    acceptor.setBacklog(settings.backlog());
    // Tunnels get a DISCONNECT after the port is closed.
    acceptor.setCloseOnDeactivation(false);
    acceptor.setHandler(new TunnelHandler(settings.name(), engines, gatehouse.handshakes()));
    acceptor.setFilterChainBuilder(this::admit);
    configure(acceptor.getSessionConfig());
  }

  private void configure(SocketSessionConfig config) {
    config.setTcpNoDelay(true);
    config.setKeepAlive(true);
    config.setMaxReadBufferSize(LARGEST_READ);
    config.setMinReadBufferSize(SMALLEST_READ);
    config.setWriteTimeout((int) Math.max(1, context.settings().deadlines().write().toSeconds()));
  }

  /**
   * Opens the port.
   *
   * @throws UncheckedIOException if the address cannot be bound
   */
  void bind() {
    acceptor.open(settings.socketAddress(), "The gateway cannot listen");
    LOG.log(INFO, "The {0} listener of the gateway is at {1}", settings.name(), localAddress());
  }

  /**
   * The order in which a connection meets limits, the header of a front, the gate and the protocol;
   * the gate adds TLS.
   */
  private void admit(IoFilterChain chain) {
    IoSession session = chain.getSession();
    if (!(session.getRemoteAddress() instanceof InetSocketAddress peer)) {
      session.closeNow(); // gone already
      return;
    }
    Pass pass = admission.enter();
    boolean front = gatehouse.isFront(peer.getAddress());
    TunnelRefused refusal = front ? null : door.objection(peer, pass);
    if (refusal != null) {
      pass.leave();
      session.closeNow();
      context.refusals().report(refusal);
      return;
    }
    MinaWire wire = new MinaWire(session, peer, pass);
    Tunnel tunnel = new Tunnel(context, tunnels, wire);
    wire.belongsTo(tunnel);
    new Connection(tunnel, wire, pass).attachTo(session);
    if (front) {
      chain.addLast(ProxyFilter.NAME, new ProxyFilter(door));
    }
    chain.addLast(GateFilter.NAME, gate);
  }

  /** The listener as it is now. */
  ListenerNow now(Collection<LiveTunnel> live) {
    long count =
        live.stream().filter(tunnel -> tunnel.tls().listener().equals(settings.name())).count();
    return new ListenerNow(
        settings.name(),
        localAddress(),
        isBound(),
        engines.protocols(),
        admission.connections(),
        (int) count);
  }

  TlsEngines engines() {
    return engines;
  }

  /** Whether the port is bound. */
  boolean isBound() {
    return acceptor.isActive();
  }

  /** The bound address; the configured one if there is none. */
  InetSocketAddress localAddress() {
    InetSocketAddress bound = acceptor.getLocalAddress();
    return bound == null ? settings.socketAddress() : bound;
  }

  /** Closes the port; connections stay. */
  void unbind() {
    acceptor.unbind();
  }

  /** Closes the port and all its connections, and ends its thread. */
  void dispose() {
    acceptor.getManagedSessions().values().forEach(IoSession::closeNow);
    acceptor.dispose(false);
    engines.close();
  }
}
