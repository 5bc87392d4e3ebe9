package org.mayday.mps.mina;

import static java.lang.System.Logger.Level.INFO;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import org.apache.mina.core.RuntimeIoException;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.service.SimpleIoProcessorPool;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.transport.socket.SocketSessionConfig;
import org.apache.mina.transport.socket.nio.NioProcessor;
import org.apache.mina.transport.socket.nio.NioSession;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TlsIdentity;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.config.ListenerSettings;
import org.mayday.mps.tunnel.Tunnel;
import org.mayday.mps.tunnel.TunnelContext;
import org.mayday.mps.tunnel.Tunnels;

/**
 * The listener. Threads: one for the acceptor and one per processor, all of the given executor, and
 * none while there is no listener. Thread-safe.
 */
public final class TunnelAcceptor {
  static final String TLS = "tls";

  private static final System.Logger LOG = System.getLogger(TunnelAcceptor.class.getName());
  private static final int SMALLEST_READ = 1_024;
  private static final int LARGEST_READ = 32_768;

  private final TunnelContext context;
  private final Tunnels tunnels;
  private final Executor executor;
  private final Admission admission;
  private final GateFilter gate;
  private @Nullable IoProcessor<NioSession> processors;
  private @Nullable NioSocketAcceptor acceptor;
  private @Nullable TlsConfig tls;

  public TunnelAcceptor(TunnelContext context, Tunnels tunnels, Executor executor) {
    this.context = context;
    this.tunnels = tunnels;
    this.executor = executor;
    this.admission = new Admission(context.settings().limits());
    this.gate = new GateFilter(context.settings().limits().maxBytesBeforeLogin());
  }

  /**
   * Binds, or shows this certificate from the next handshake on if it is bound.
   *
   * @throws UncheckedIOException if the address cannot be bound
   */
  public synchronized void listen(TlsIdentity identity) {
    TlsConfig shown = tls;
    if (shown != null) {
      shown.show(identity);
      LOG.log(INFO, "The gateway shows the certificate of {0}", identity);
      return;
    }
    TlsConfig fresh = new TlsConfig(identity);
    InetSocketAddress address = context.settings().listener().socketAddress();
    create(new TlsFilter(fresh.context()));
    try {
      bind(address);
    } catch (IOException | RuntimeIoException e) {
      dispose();
      throw new UncheckedIOException(
          "The gateway cannot listen on %s: %s".formatted(address, e.getMessage()),
          e instanceof IOException io ? io : new IOException(e));
    }
    tls = fresh;
    LOG.log(INFO, "The gateway listens on {0}", localAddress());
  }

  private void create(TlsFilter filter) {
    ListenerSettings settings = context.settings().listener();
    int count = Math.max(2, Runtime.getRuntime().availableProcessors());
    IoProcessor<NioSession> pool =
        new SimpleIoProcessorPool<>(NioProcessor.class, executor, count, null);
    NioSocketAcceptor created = new NioSocketAcceptor(executor, pool);
    created.setReuseAddress(true);
    created.setBacklog(settings.backlog());
    // Tunnels get a DISCONNECT after the port is closed.
    created.setCloseOnDeactivation(false);
    created.setHandler(new TunnelHandler(admission));
    created.setFilterChainBuilder(chain -> admit(chain, filter));
    configure(created.getSessionConfig());
    processors = pool;
    acceptor = created;
  }

  private void configure(SocketSessionConfig config) {
    config.setTcpNoDelay(true);
    config.setKeepAlive(true);
    config.setMaxReadBufferSize(LARGEST_READ);
    config.setMinReadBufferSize(SMALLEST_READ);
    config.setWriteTimeout((int) Math.max(1, context.settings().deadlines().write().toSeconds()));
  }

  private void bind(InetSocketAddress address) throws IOException {
    NioSocketAcceptor created = acceptor;
    if (created == null) {
      throw new IllegalStateException("disposed");
    }
    // Loads what closing the port needs: a container may call stop() after it closed the loader.
    InetSocketAddress rehearsal = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    created.bind(rehearsal);
    created.unbind();
    created.bind(address);
  }

  /** The order in which a connection meets limits, TLS and protocol. */
  private void admit(IoFilterChain chain, TlsFilter filter) {
    IoSession session = chain.getSession();
    if (!(session.getRemoteAddress() instanceof InetSocketAddress peer)) {
      session.closeNow(); // gone already
      return;
    }
    Admission.Decision decision = admission.enter(peer.getAddress());
    if (decision != Admission.Decision.ADMITTED) {
      session.closeNow();
      context.refusals().report(refusal(peer, decision));
      return;
    }
    MinaWire wire = new MinaWire(session, peer);
    Tunnel tunnel = new Tunnel(context, tunnels, wire);
    wire.belongsTo(tunnel);
    new Connection(tunnel, peer.getAddress()).attachTo(session);
    chain.addLast("gate", gate);
    chain.addLast(TLS, filter);
  }

  private TunnelRefused refusal(InetSocketAddress peer, Admission.Decision decision) {
    return new TunnelRefused(
        peer,
        TunnelRefused.Stage.CONNECT,
        TunnelRefused.Reason.TOO_MANY_CONNECTIONS,
        decision == Admission.Decision.TOO_MANY
            ? "the gateway has as many connections as it may"
            : "the address has as many connections as it may",
        null,
        null,
        context.clock().instant());
  }

  /** Whether the port is bound. */
  public synchronized boolean isListening() {
    NioSocketAcceptor current = acceptor;
    return tls != null && current != null && current.isActive();
  }

  /** The bound address; the configured one if there is none. */
  public synchronized InetSocketAddress localAddress() {
    NioSocketAcceptor current = acceptor;
    InetSocketAddress bound = current == null ? null : current.getLocalAddress();
    return bound == null ? context.settings().listener().socketAddress() : bound;
  }

  /** Closes the port; connections stay. */
  public synchronized void unbind() {
    NioSocketAcceptor current = acceptor;
    if (current != null) {
      current.unbind();
    }
  }

  /** Closes the port and all connections, and ends all threads. */
  public synchronized void dispose() {
    NioSocketAcceptor current = acceptor;
    IoProcessor<NioSession> pool = processors;
    acceptor = null;
    processors = null;
    tls = null;
    if (current != null) {
      current.getManagedSessions().values().forEach(IoSession::closeNow);
      current.dispose(false);
    }
    if (pool != null) {
      pool.dispose();
    }
  }
}
