package org.mayday.mps.mina;

import static java.lang.System.Logger.Level.INFO;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.service.SimpleIoProcessorPool;
import org.apache.mina.transport.socket.nio.NioProcessor;
import org.apache.mina.transport.socket.nio.NioSession;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.ListenerNow;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.mps.config.GatewaySettings;
import org.mayday.mps.config.HelloSettings;
import org.mayday.mps.config.LegacySettings;
import org.mayday.mps.config.ListenerSettings;
import org.mayday.mps.config.TunnelLimits;
import org.mayday.mps.tunnel.TunnelContext;
import org.mayday.mps.tunnel.Tunnels;

/**
 * The listeners of the gateway. Threads: one for each listener and one per processor, all of the
 * given executor, and none while there is no listener. Thread-safe.
 */
public final class TunnelAcceptor {
  private static final System.Logger LOG = System.getLogger(TunnelAcceptor.class.getName());

  private final TunnelContext context;
  private final Tunnels tunnels;
  private final Executor executor;
  private final Gatehouse gatehouse;
  private final List<Listener> listeners = new ArrayList<>();
  private @Nullable HelloListener hello;
  private @Nullable IoProcessor<NioSession> processors;

  public TunnelAcceptor(TunnelContext context, Tunnels tunnels, Executor executor) {
    this.context = context;
    this.tunnels = tunnels;
    this.executor = executor;
    this.gatehouse = new Gatehouse(context, tunnels);
  }

  /**
   * Binds, or uses these certificates from the next handshake on if it is bound.
   *
   * @throws UncheckedIOException if an address cannot be bound; then none is
   */
  public synchronized void listen(TlsMaterial material) {
    if (!listeners.isEmpty()) {
      listeners.forEach(listener -> listener.engines().use(material));
      LOG.log(INFO, "The gateway shows new certificates");
      return;
    }
    try {
      create(material);
      listeners.forEach(Listener::bind);
      ifHello(HelloListener::bind);
    } catch (RuntimeException | LinkageError e) {
      dispose();
      throw e;
    }
  }

  private void create(TlsMaterial material) {
    int count = Math.max(2, Runtime.getRuntime().availableProcessors());
    processors = new SimpleIoProcessorPool<>(NioProcessor.class, executor, count, null);
    GatewaySettings settings = context.settings();
    add(settings.listener(), settings.limits(), ModernTls.engines(settings.engine(), material));
    LegacySettings legacy = settings.legacy();
    if (legacy != null) {
      add(
          legacy.listener(),
          legacy.limits(settings.limits()),
          new JsseEngines(LegacyTls.flavour(), material));
    }
    HelloSettings greetings = settings.hello();
    if (greetings != null) {
      hello =
          new HelloListener(
              greetings, gatehouse, context, executor, Objects.requireNonNull(processors));
    }
  }

  private void add(ListenerSettings settings, TunnelLimits limits, TlsEngines engines) {
    IoProcessor<NioSession> pool = Objects.requireNonNull(processors);
    listeners.add(
        new Listener(settings, limits, engines, gatehouse, context, tunnels, executor, pool));
  }

  private void ifHello(Consumer<HelloListener> action) {
    HelloListener listener = hello;
    if (listener != null) {
      action.accept(listener);
    }
  }

  /** The listeners as they are now, the modern one first; none if there are none. */
  public synchronized List<ListenerNow> listeners() {
    Collection<LiveTunnel> live = tunnels.live();
    List<ListenerNow> now = new ArrayList<>();
    listeners.forEach(listener -> now.add(listener.now(live)));
    ifHello(listener -> now.add(listener.now()));
    return List.copyOf(now);
  }

  /** Whether all ports are bound. */
  public synchronized boolean isListening() {
    HelloListener greetings = hello;
    return !listeners.isEmpty()
        && listeners.stream().allMatch(Listener::isBound)
        && (greetings == null || greetings.isBound());
  }

  /** The bound address of the first listener; the configured one if there is none. */
  public synchronized InetSocketAddress localAddress() {
    return listeners.isEmpty()
        ? context.settings().listener().socketAddress()
        : listeners.get(0).localAddress();
  }

  /** Does what is due; called regularly. */
  public synchronized void tick() {
    gatehouse.tick();
    ifHello(HelloListener::tick);
  }

  /** Closes the ports; connections stay. */
  public synchronized void unbind() {
    listeners.forEach(Listener::unbind);
    ifHello(HelloListener::unbind);
  }

  /** Closes the ports and all connections, and ends all threads. */
  public synchronized void dispose() {
    listeners.forEach(Listener::dispose);
    listeners.clear();
    ifHello(HelloListener::dispose);
    hello = null;
    IoProcessor<NioSession> pool = processors;
    processors = null;
    if (pool != null) {
      pool.dispose();
    }
  }
}
