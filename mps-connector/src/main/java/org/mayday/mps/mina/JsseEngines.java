package org.mayday.mps.mina;

import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import org.mayday.mps.api.TlsMaterial;

/** TLS by an implementation of JSSE, with certificates that can be exchanged. Thread-safe. */
final class JsseEngines implements TlsEngines {
  /** Sessions kept for resumption; a PC that reconnects within a day is spared a full handshake. */
  private static final int SESSIONS = 20_000;

  private static final int SESSION_SECONDS = 86_400;

  private final JsseFlavour flavour;
  private final GatewayKeys keys;
  private final String[] protocols;
  private final String[] cipherSuites;
  private volatile Trusting trusting;

  JsseEngines(JsseFlavour flavour, TlsMaterial material) {
    this.flavour = flavour;
    keys = new GatewayKeys(material.names());
    protocols = flavour.protocols().toArray(String[]::new);
    cipherSuites = flavour.cipherSuites().toArray(String[]::new);
    trusting = trusting(material.clientAuthorities());
  }

  /**
   * A context and whom it trusts. Who loses trust must not come back by a resumed session, so each
   * set of authorities has a context of its own.
   */
  private record Trusting(SSLContext context, List<X509Certificate> authorities) {}

  private Trusting trusting(List<X509Certificate> authorities) {
    try {
      SSLContext context = flavour.newContext();
      TrustManager[] trust =
          authorities.isEmpty()
              ? new TrustManager[0]
              : new TrustManager[] {ClientTrust.under(authorities)};
      context.init(new KeyManager[] {keys}, trust, new SecureRandom());
      context.getServerSessionContext().setSessionCacheSize(SESSIONS);
      context.getServerSessionContext().setSessionTimeout(SESSION_SECONDS);
      return new Trusting(context, authorities);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  @Override
  public SSLEngine create(InetSocketAddress peer) {
    Trusting now = trusting;
    SSLEngine engine = now.context.createSSLEngine(peer.getHostString(), peer.getPort());
    engine.setUseClientMode(false);
    engine.setEnabledProtocols(protocols);
    if (cipherSuites.length > 0) {
      engine.setEnabledCipherSuites(cipherSuites);
    }
    if (!now.authorities.isEmpty()) {
      engine.setWantClientAuth(true);
    }
    return engine;
  }

  @Override
  public void use(TlsMaterial material) {
    keys.show(material.names());
    if (!trusting.authorities.equals(material.clientAuthorities())) {
      trusting = trusting(material.clientAuthorities());
    }
  }

  @Override
  public boolean asksClients() {
    return !trusting.authorities.isEmpty();
  }

  @Override
  public List<String> protocols() {
    return flavour.protocols();
  }
}
