package org.mayday.simulator.web;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;

/**
 * TLS 1.0 and 1.1 as old firmware speaks it, which the Java runtime does no more. Bouncy Castle's
 * JSSE reads once, when it is loaded, what is forbidden; the runtime's is loaded before and stays
 * as it is.
 */
public final class OldTls {
  /** What AMT speaks since its first release: RSA key exchange, AES-CBC, SHA-1. */
  public static final String CIPHER_SUITE = "TLS_RSA_WITH_AES_128_CBC_SHA";

  private static final String PROPERTY = "jdk.tls.disabledAlgorithms";
  private static final String DISABLED = "SSLv3, RC4, DES, 3DES_EDE_CBC, anon, NULL";
  private static final Provider JSSE = load();

  private OldTls() {}

  /** A context that is not initialised yet. */
  public static SSLContext context() throws GeneralSecurityException {
    return SSLContext.getInstance("TLS", JSSE);
  }

  private static Provider load() {
    String own = Security.getProperty(PROPERTY);
    try {
      touch(SSLContext.getInstance("TLS"));
      Security.setProperty(PROPERTY, DISABLED);
      Provider loaded = new BouncyCastleJsseProvider(false, new JcaTlsCryptoProvider());
      touch(SSLContext.getInstance("TLS", loaded));
      return loaded;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("old TLS cannot be set up", e);
    } finally {
      Security.setProperty(PROPERTY, own == null ? "" : own);
    }
  }

  private static void touch(SSLContext context) throws GeneralSecurityException {
    context.init(null, new TrustManager[0], new SecureRandom());
    context.createSSLEngine().getSSLParameters();
  }
}
