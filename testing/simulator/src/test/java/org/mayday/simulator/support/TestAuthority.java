package org.mayday.simulator.support;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A root, and certificates of gateways under it. */
public final class TestAuthority {

  private final KeyPair keys = pair();
  private final X509Certificate root;

  public TestAuthority() throws Exception {
    JcaX509v3CertificateBuilder builder = builder("CN=Test root", "CN=Test root", keys);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    root = sign(builder);
  }

  public X509Certificate root() {
    return root;
  }

  /** TLS of a gateway with this name. */
  public SSLContext gateway(String name) throws Exception {
    return gateway(name, SSLContext.getInstance("TLS"));
  }

  /** TLS of a gateway with this name, by a context that is not initialised yet. */
  public SSLContext gateway(String name, SSLContext context) throws Exception {
    KeyPair own = pair();
    JcaX509v3CertificateBuilder builder = builder("CN=Test root", "CN=" + name, own);
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "mps", own.getPrivate(), new char[0], new Certificate[] {sign(builder), root});
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX", context.getProvider());
    managers.init(store, new char[0]);
    context.init(managers.getKeyManagers(), null, new SecureRandom());
    return context;
  }

  private static JcaX509v3CertificateBuilder builder(String issuer, String subject, KeyPair keys) {
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(
        new X500Name(issuer),
        BigInteger.valueOf(System.nanoTime()),
        Date.from(now.minus(Duration.ofHours(1))),
        Date.from(now.plus(Duration.ofDays(1))),
        new X500Name(subject),
        keys.getPublic());
  }

  private X509Certificate sign(JcaX509v3CertificateBuilder builder) throws Exception {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
  }

  /** A new RSA key. */
  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
