package org.mayday.simulator.support;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A setup server's key with its chain: its own certificate, an authority, a root. */
public final class SetupServer {

  private static final String SETUP_USAGE = "2.16.840.1.113741.1.2.3";

  private final KeyPair keys = TestAuthority.pair();
  private final List<X509Certificate> chain;

  private SetupServer(String subject, boolean usage, Duration life) throws Exception {
    KeyPair rootKeys = TestAuthority.pair();
    KeyPair middleKeys = TestAuthority.pair();
    Duration years = Duration.ofDays(3650);
    X509Certificate root =
        issue("CN=Setup root", rootKeys, "CN=Setup root", rootKeys, true, false, years);
    X509Certificate middle =
        issue("CN=Setup authority", middleKeys, "CN=Setup root", rootKeys, true, false, years);
    X509Certificate own =
        issue(subject, keys, "CN=Setup authority", middleKeys, false, usage, life);
    chain = List.of(own, middle, root);
  }

  /** One with the usage of setup servers. */
  public static SetupServer called(String name) throws Exception {
    return new SetupServer("CN=" + name, true, Duration.ofDays(30));
  }

  /** One with any subject, and perhaps without that usage. */
  public static SetupServer of(String subject, boolean usage) throws Exception {
    return new SetupServer(subject, usage, Duration.ofDays(30));
  }

  /** One whose certificate is over. */
  public static SetupServer expired(String name) throws Exception {
    return new SetupServer("CN=" + name, true, Duration.ofMinutes(-30));
  }

  public PrivateKey key() {
    return keys.getPrivate();
  }

  public List<X509Certificate> chain() {
    return chain;
  }

  public X509Certificate root() {
    return chain.get(2);
  }

  /** Signature over two nonces. */
  public byte[] sign(byte[] first, byte[] second) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(first);
    signature.update(second);
    return signature.sign();
  }

  /** TLS that shows the chain and believes everybody. */
  public SSLContext tls() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("setup", keys.getPrivate(), new char[0], chain.toArray(Certificate[]::new));
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        managers.getKeyManagers(), new TrustManager[] {new Credulous()}, new SecureRandom());
    return context;
  }

  /** TLS that shows nothing and believes everybody. */
  public static SSLContext nobodysTls() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Credulous()}, new SecureRandom());
    return context;
  }

  private static X509Certificate issue(
      String subject,
      KeyPair of,
      String issuer,
      KeyPair by,
      boolean authority,
      boolean usage,
      Duration life)
      throws Exception {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.valueOf(System.nanoTime()),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(life)),
            new X500Name(subject),
            of.getPublic());
    if (authority) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    }
    if (usage) {
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(
              new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth,
                KeyPurposeId.getInstance(new ASN1ObjectIdentifier(SETUP_USAGE))
              }));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
  }

  private static final class Credulous implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] some, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] some, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
