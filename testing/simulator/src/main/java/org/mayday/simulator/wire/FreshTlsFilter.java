package org.mayday.simulator.wire;

import java.net.InetSocketAddress;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.ssl.SslFilter;

/**
 * TLS whose every connection is a full handshake: PCs share a context here, but must not resume
 * each other's sessions, which no real fleet could.
 */
final class FreshTlsFilter extends SslFilter {

  FreshTlsFilter(SSLContext context, List<String> protocols) {
    super(context);
    setEnabledProtocols(protocols.toArray(String[]::new));
  }

  @Override
  protected SSLEngine createEngine(IoSession session, InetSocketAddress peer) {
    SSLEngine engine = sslContext.createSSLEngine();
    engine.setUseClientMode(true);
    engine.setEnabledProtocols(getEnabledProtocols());
    if (getEnabledCipherSuites() != null) {
      engine.setEnabledCipherSuites(getEnabledCipherSuites());
    }
    return engine;
  }
}
