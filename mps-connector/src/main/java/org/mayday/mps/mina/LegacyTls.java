package org.mayday.mps.mina;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;

/**
 * TLS 1.0 to 1.2 with RSA key exchange, AES-CBC and SHA-1 for AMT 4 to 11, by Bouncy Castle's JSSE
 * over the cryptography of the Java runtime. (ADR 0014)
 *
 * <p>The runtime's own JSSE cannot be relaxed for one context, and must not be for all. Both read
 * the security property {@code jdk.tls.disabledAlgorithms} once, when they are loaded. So the
 * runtime's is loaded first, with its own value; Bouncy Castle's, whose classes belong to this
 * connector alone and are not registered anywhere, is loaded while the property has ours; then it
 * gets its own value back.
 */
public final class LegacyTls {
  private static final String PROPERTY = "jdk.tls.disabledAlgorithms";

  /** What stays forbidden: what no AMT needs, or can be broken by everybody. */
  private static final String DISABLED =
      "SSLv3, RC4, DES, MD5withRSA, DH keySize < 1024, EC keySize < 224, 3DES_EDE_CBC, anon, NULL";

  /** Kept here, because a logger that nobody keeps forgets its level. It logs each connection. */
  private static final Logger TALK = Logger.getLogger("org.bouncycastle.jsse");

  /** TLS 1.3 is left to the modern listener. */
  private static final List<String> PROTOCOLS = List.of("TLSv1.2", "TLSv1.1", "TLSv1");

  private static final List<String> CIPHER_SUITES =
      List.of(
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
          "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
          "TLS_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_RSA_WITH_AES_128_CBC_SHA256",
          "TLS_RSA_WITH_AES_128_CBC_SHA",
          "TLS_RSA_WITH_AES_256_CBC_SHA");

  private static final Provider JSSE = load();

  private LegacyTls() {}

  static JsseFlavour flavour() {
    return new JsseFlavour(LegacyTls::context, PROTOCOLS, CIPHER_SUITES);
  }

  /** A context that is not initialised yet. */
  public static SSLContext context() throws GeneralSecurityException {
    return SSLContext.getInstance("TLS", JSSE);
  }

  private static Provider load() {
    TALK.setLevel(Level.WARNING);
    List<String> before = spokenByTheRuntime();
    String own = Security.getProperty(PROPERTY);
    Provider loaded;
    try {
      Security.setProperty(PROPERTY, DISABLED);
      loaded = new BouncyCastleJsseProvider(false, new JcaTlsCryptoProvider());
      touch(SSLContext.getInstance("TLS", loaded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the TLS of the legacy listener cannot be set up", e);
    } finally {
      Security.setProperty(PROPERTY, own == null ? "" : own);
    }
    if (!before.equals(spokenByTheRuntime())) {
      throw new IllegalStateException("the legacy listener would weaken the TLS of this Java");
    }
    return loaded;
  }

  /** Loads the runtime's JSSE, and tells what it speaks. */
  private static List<String> spokenByTheRuntime() {
    try {
      SSLEngine engine = touch(SSLContext.getInstance("TLS"));
      return List.of(
          String.join(" ", engine.getEnabledProtocols()),
          String.join(" ", engine.getEnabledCipherSuites()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private static SSLEngine touch(SSLContext context) throws GeneralSecurityException {
    context.init(new KeyManager[0], new TrustManager[0], new SecureRandom());
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    engine.getSSLParameters();
    return engine;
  }
}
