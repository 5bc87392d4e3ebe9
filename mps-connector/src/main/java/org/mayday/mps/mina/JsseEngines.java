package org.mayday.mps.mina;

import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import org.mayday.mps.api.TlsIdentity;

/**
 * TLS 1.2 and 1.3 by the Java runtime's own JSSE, with a certificate that can be exchanged.
 * Thread-safe.
 */
final class JsseEngines implements TlsEngines {
  /** Sessions kept for resumption; a PC that reconnects within a day is spared a full handshake. */
  private static final int SESSIONS = 20_000;

  private static final int SESSION_SECONDS = 86_400;
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final GatewayKeys keys;
  private final SSLContext context;

  JsseEngines(TlsIdentity identity) {
    keys = new GatewayKeys(identity);
    try {
      context = SSLContext.getInstance("TLS");
      // PCs show no certificates, so none are trusted.
      context.init(new KeyManager[] {keys}, new TrustManager[0], null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
    context.getServerSessionContext().setSessionCacheSize(SESSIONS);
    context.getServerSessionContext().setSessionTimeout(SESSION_SECONDS);
  }

  @Override
  public SSLEngine create(InetSocketAddress peer) {
    SSLEngine engine = context.createSSLEngine(peer.getHostString(), peer.getPort());
    engine.setUseClientMode(false);
    engine.setEnabledProtocols(PROTOCOLS);
    return engine;
  }

  @Override
  public void show(TlsIdentity identity) {
    keys.show(identity);
  }
}
