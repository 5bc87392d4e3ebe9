package org.mayday.mps.mina;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.mina.filter.ssl.SslFilter;

/**
 * TLS 1.2 and 1.3 of the gateway.
 *
 * <p>MINA runs handshake computations on a static pool of two core threads. Here it gets a thread
 * per processor, and all of them end when they are idle, so that nothing outlives an undeployed
 * connector.
 */
final class TlsFilter extends SslFilter {
  private static final long IDLE_MILLIS = 1_000;

  TlsFilter(SSLContext context) {
    super(context);
    setEnabledProtocols("TLSv1.3", "TLSv1.2");
    adjustPool();
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
