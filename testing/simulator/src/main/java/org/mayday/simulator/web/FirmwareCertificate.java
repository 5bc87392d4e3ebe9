package org.mayday.simulator.web;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.platform.Certificates;
import org.mayday.simulator.platform.Tls;

/**
 * The certificate with which one PC's firmware serves its TLS ports: what a console gave it, or a
 * self-signed one of its own, RSA 2048. The key beneath the latter is shared by all PCs of a
 * simulation, because making one for each would take minutes for a large fleet.
 */
public final class FirmwareCertificate {

  private static final Duration LIFE = Duration.ofDays(3650);
  private static final char[] NO_PASSWORD = {};

  private final X509Certificate certificate;
  private final KeyStore store;
  private final SSLContext context;

  /** Makes the certificate of a PC. */
  public FirmwareCertificate(String name, UUID uuid) {
    try {
      certificate = issue(name, uuid);
      store = store(certificate, Shared.PAIR.getPrivate());
      context = context(newest(), null);
    } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
      throw new IllegalStateException("cannot make a certificate", impossible);
    }
  }

  /** What a console gave the PC. */
  FirmwareCertificate(Tls.Credential credential) {
    try {
      certificate = Certificates.parse(credential.certificate()).orElseThrow();
      store = store(credential);
      context = context(newest(), null);
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("the firmware had taken it", impossible);
    }
  }

  /** The certificate, for those who pin it. */
  public X509Certificate certificate() {
    return certificate;
  }

  /**
   * Serves it.
   *
   * @param trust to whom; to everybody without asking if there is none
   * @param versions of TLS
   */
  SSLEngine engine(@Nullable TrustManager trust, List<String> versions) {
    try {
      return serve(trust == null ? context : context(newest(), trust), versions);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has TLS", impossible);
    }
  }

  /** The same with versions that the JDK does not speak any more. */
  SSLEngine oldEngine(@Nullable TrustManager trust, List<String> versions) {
    try {
      SSLEngine engine = serve(context(OldTls.context(), trust), versions);
      engine.setEnabledCipherSuites(new String[] {OldTls.CIPHER_SUITE});
      return engine;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("there is older TLS", impossible);
    }
  }

  private static SSLEngine serve(SSLContext context, List<String> versions) {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    engine.setEnabledProtocols(versions.toArray(String[]::new));
    return engine;
  }

  private static X509Certificate issue(String name, UUID uuid)
      throws GeneralSecurityException, OperatorCreationException {
    KeyPair pair = Shared.PAIR;
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.CN, name)
            .addRDN(BCStyle.SERIALNUMBER, uuid.toString())
            .build();
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            new BigInteger(64, Shared.RANDOM).add(BigInteger.ONE),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(LIFE)),
            subject,
            pair.getPublic());
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }

  /**
   * A certificate and its key, to be shown in TLS.
   *
   * @throws GeneralSecurityException if they cannot be used
   */
  public static KeyManager[] keys(Tls.Credential credential)
      throws GeneralSecurityException, IOException {
    return keys(store(credential), newest().getProvider());
  }

  private static KeyStore store(Tls.Credential credential)
      throws GeneralSecurityException, IOException {
    byte[] pkcs8 = Base64.getDecoder().decode(credential.key());
    return store(
        Certificates.parse(credential.certificate()).orElseThrow(),
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
  }

  private static KeyStore store(X509Certificate certificate, PrivateKey key)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("amt", key, NO_PASSWORD, new Certificate[] {certificate});
    return store;
  }

  /** Each implementation of TLS asks for keys in words of its own. */
  private static KeyManager[] keys(KeyStore store, Provider provider)
      throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX", provider);
    keys.init(store, NO_PASSWORD);
    return keys.getKeyManagers();
  }

  private static SSLContext newest() throws GeneralSecurityException {
    return SSLContext.getInstance("TLS");
  }

  private SSLContext context(SSLContext fresh, @Nullable TrustManager trust)
      throws GeneralSecurityException {
    TrustManager[] trusts = trust == null ? null : new TrustManager[] {trust};
    fresh.init(keys(store, fresh.getProvider()), trusts, Shared.RANDOM);
    return fresh;
  }

  /** Made on first use. */
  private static final class Shared {

    static final SecureRandom RANDOM = new SecureRandom();
    static final KeyPair PAIR = pair();

    private static KeyPair pair() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048, RANDOM);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("every JDK has RSA", impossible);
      }
    }
  }
}
