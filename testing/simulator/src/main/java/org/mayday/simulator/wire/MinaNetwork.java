package org.mayday.simulator.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.future.CloseFuture;
import org.apache.mina.core.future.ConnectFuture;
import org.apache.mina.core.future.IoFutureListener;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.session.IoSessionInitializer;
import org.apache.mina.transport.socket.nio.NioSocketConnector;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.tunnel.Network;
import org.mayday.simulator.web.OldTls;

/**
 * TLS connections to gateways. The number of threads is fixed, whatever the number of connections.
 */
public final class MinaNetwork implements Network, AutoCloseable {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(15);

  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final NioSocketConnector connector;
  private final MpsContexts contexts;
  private final List<String> cipherSuites;
  private final List<InetAddress> sources;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * Prepares for connections.
   *
   * @param contexts how to trust
   * @param sources own addresses to take turns with; empty leaves it to the operating system
   * @param threads threads for input and output
   */
  public MinaNetwork(MpsContexts contexts, List<InetAddress> sources, int threads) {
    this(contexts, List.of(), sources, threads);
  }

  /**
   * Prepares for connections as old firmware makes them.
   *
   * @param insecure whether any gateway is trusted
   */
  public static MinaNetwork old(boolean insecure, List<InetAddress> sources) {
    return new MinaNetwork(MpsContexts.old(insecure), List.of(OldTls.CIPHER_SUITE), sources, 1);
  }

  private MinaNetwork(
      MpsContexts contexts, List<String> cipherSuites, List<InetAddress> sources, int threads) {
    this.cipherSuites = cipherSuites;
    this.contexts = contexts;
    this.sources = List.copyOf(sources);
    connector = new NioSocketConnector(threads);
    connector.setConnectTimeoutMillis(CONNECT_LIMIT.toMillis());
    connector.getSessionConfig().setTcpNoDelay(true);
    connector.setHandler(new ConnectionHandler());
  }

  @Override
  public void connect(
      Gateway gateway, Events calls, Executor executor, Iterable<String> protocols) {
    List<String> versions = new ArrayList<>();
    protocols.forEach(versions::add);
    Connection connection = new Connection(calls, executor);
    SSLContext context;
    try {
      context = contexts.of(gateway);
    } catch (GeneralSecurityException | IOException nobody) {
      connection.closed("the PC trusts nobody: " + nobody.getMessage());
      return;
    }
    IoSessionInitializer<ConnectFuture> initializer =
        (session, future) -> {
          session.setAttribute(Connection.KEY, connection);
          session.getFilterChain().addFirst("tls", filter(context, versions));
        };
    ConnectFuture future;
    try {
      future =
          connector.connect(
              new InetSocketAddress(gateway.host(), gateway.port()), source(), initializer);
    } catch (RuntimeException disposed) {
      connection.closed("the simulator ends");
      return;
    }
    future.addListener(
        (IoFutureListener<ConnectFuture>)
            done -> {
              if (!done.isConnected()) {
                Throwable cause = done.getException();
                connection.closed(
                    cause == null ? "no connection" : "no connection: " + cause.getMessage());
              }
            });
  }

  private FreshTlsFilter filter(SSLContext context, List<String> versions) {
    FreshTlsFilter filter = new FreshTlsFilter(context, versions);
    if (!cipherSuites.isEmpty()) {
      filter.setEnabledCipherSuites(cipherSuites.toArray(String[]::new));
    }
    return filter;
  }

  private @Nullable SocketAddress source() {
    if (sources.isEmpty()) {
      return null;
    }
    int turn = Math.floorMod(next.getAndIncrement(), sources.size());
    return new InetSocketAddress(sources.get(turn), 0);
  }

  /** Ends all connections, after a second for what is still to be written, and all threads. */
  @Override
  public void close() {
    List<CloseFuture> closing = new ArrayList<>();
    connector.getManagedSessions().values().forEach(all -> closing.add(all.closeOnFlush()));
    long end = System.nanoTime() + FAREWELL.toNanos();
    for (CloseFuture future : closing) {
      future.awaitUninterruptibly(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }
    connector.getManagedSessions().values().forEach(IoSession::closeNow);
    connector.dispose(true);
  }

  /** A session seen as a wire. */
  record SessionWire(IoSession session) implements Wire {

    @Override
    public void write(ByteBuffer bytes) {
      session.write(IoBuffer.wrap(bytes));
    }

    @Override
    public void close() {
      session.closeOnFlush();
    }

    @Override
    public void cut() {
      session.closeNow();
    }
  }
}
