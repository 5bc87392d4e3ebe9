package org.mayday.mps.mina;

import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.apache.mina.core.session.AttributeKey;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.WriteRequest;
import org.apache.mina.filter.ssl.SslFilter;

/**
 * MINA's TLS with the engines of a listener.
 *
 * <p>MINA runs handshake computations on a static pool of two core threads. Here it gets a thread
 * per processor, and all of them end when they are idle, so that nothing outlives an undeployed
 * connector.
 */
final class TlsFilter extends SslFilter {
  private static final AttributeKey ENGINE = new AttributeKey(TlsFilter.class, "engine");
  private static final long IDLE_MILLIS = 1_000;

  private final TlsEngines engines;

  TlsFilter(TlsEngines engines) {
    super(unused());
    this.engines = engines;
    adjustPool();
  }

  /** MINA wants a context for the engines that it would make itself. */
  private static SSLContext unused() {
    try {
      return SSLContext.getInstance("TLS");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  @Override
  protected SSLEngine createEngine(IoSession session, InetSocketAddress peer) {
    SSLEngine engine = engines.create(peer);
    session.setAttribute(ENGINE, engine);
    return engine;
  }

  /** Whether the peer has said good-bye in TLS, so that nothing more comes. */
  static boolean isOver(IoSession session) {
    return session.getAttribute(ENGINE) instanceof SSLEngine engine && engine.isInboundDone();
  }

  /** The session is closed, so that its engine is used no more. */
  static void release(IoSession session, TlsEngines engines) {
    if (session.removeAttribute(ENGINE) instanceof SSLEngine engine) {
      engines.release(engine);
    }
  }

  /**
   * After the farewell, which any thread may say, MINA has nobody left to tell what was written.
   */
  @Override
  public void messageSent(NextFilter next, IoSession session, WriteRequest request)
      throws Exception {
    if (session.containsAttribute(SSL_HANDLER)) {
      super.messageSent(next, session, request);
    }
  }

  /** Does something on a thread of the handshakes. */
  static void later(Runnable task) {
    EXECUTOR.execute(task);
  }

  private static void adjustPool() {
    if (EXECUTOR instanceof ThreadPoolExecutor pool) {
      int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
      pool.setMaximumPoolSize(threads);
      pool.setCorePoolSize(threads);
      pool.setKeepAliveTime(IDLE_MILLIS, TimeUnit.MILLISECONDS);
      pool.allowCoreThreadTimeOut(true);
    }
  }
}
