package org.mayday.mps.mina;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.mayday.mps.api.TlsIdentity;

/** The TLS context of the listener, with a certificate that can be exchanged. Thread-safe. */
final class TlsConfig {
  /** Sessions kept for resumption; a PC that reconnects within a day is spared a full handshake. */
  private static final int SESSIONS = 20_000;

  private static final int SESSION_SECONDS = 86_400;

  private final GatewayKeys keys;
  private final SSLContext context;

  TlsConfig(TlsIdentity identity) {
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

  SSLContext context() {
    return context;
  }

  /** Shows this certificate from the next handshake on. */
  void show(TlsIdentity identity) {
    keys.show(identity);
  }
}
