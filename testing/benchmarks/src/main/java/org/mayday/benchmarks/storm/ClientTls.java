package org.mayday.benchmarks.storm;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.util.ReferenceCountUtil;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * Makes client engines as cheap as they come: native where there are some, no certificate checked,
 * no session resumed, so that each login costs the server a full handshake. Thread-safe.
 */
public final class ClientTls {
  private final SslContext context;

  /**
   * @param protocol the only one that the PCs speak, such as TLSv1.2
   */
  public ClientTls(String protocol) {
    try {
      context =
          SslContextBuilder.forClient()
              .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
              .trustManager(InsecureTrustManagerFactory.INSTANCE)
              .protocols(protocol)
              .sessionCacheSize(1)
              .sessionTimeout(1)
              .endpointIdentificationAlgorithm(null)
              .build();
    } catch (SSLException e) {
      throw new IllegalStateException("no TLS for the PCs", e);
    }
  }

  /** An engine in client mode; to be given back by {@link #release}. */
  SSLEngine engine() {
    SSLEngine engine = context.newEngine(UnpooledByteBufAllocator.DEFAULT);
    engine.setUseClientMode(true);
    return engine;
  }

  /** Frees what a native engine holds. */
  static void release(SSLEngine engine) {
    ReferenceCountUtil.release(engine);
  }

  @Override
  public String toString() {
    return OpenSsl.isAvailable() ? OpenSsl.versionString() : "JSSE";
  }
}
