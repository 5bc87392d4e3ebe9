package org.mayday.simulator.web;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
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

  private final X509Certificate certificate;
  private final KeyManager[] keys;
  private final SSLContext context;

  /** Makes the certificate of a PC. */
  public FirmwareCertificate(String name, UUID uuid) {
    try {
      certificate = issue(name, uuid);
      keys = keys(certificate, Shared.PAIR.getPrivate());
      context = serve(keys, null);
    } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
      throw new IllegalStateException("cannot make a certificate", impossible);
    }
  }

  /** What a console gave the PC. */
  FirmwareCertificate(Tls.Credential credential) {
    try {
      certificate = Certificates.parse(credential.certificate()).orElseThrow();
      keys = keys(credential);
      context = serve(keys, null);
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("the firmware had taken it", impossible);
    }
  }

  /** The certificate, for those who pin it. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** A context that serves it. */
  SSLContext context() {
    return context;
  }

  /** A context that serves it to those whom somebody trusts. */
  SSLContext context(TrustManager trust) {
    try {
      return serve(keys, new TrustManager[] {trust});
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has TLS", impossible);
    }
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
    byte[] pkcs8 = Base64.getDecoder().decode(credential.key());
    return keys(
        Certificates.parse(credential.certificate()).orElseThrow(),
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
  }

  private static KeyManager[] keys(X509Certificate certificate, PrivateKey key)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] noPassword = new char[0];
    store.setKeyEntry("amt", key, noPassword, new Certificate[] {certificate});
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, noPassword);
    return keys.getKeyManagers();
  }

  private static SSLContext serve(KeyManager[] keys, TrustManager @Nullable [] trust)
      throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, trust, null);
    return context;
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
