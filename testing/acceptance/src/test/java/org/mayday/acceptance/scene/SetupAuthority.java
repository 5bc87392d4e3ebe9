package org.mayday.acceptance.scene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Somebody who sells certificates with which PCs of a domain are set up: a root, an authority under
 * it, and the certificate of one server.
 */
public final class SetupAuthority {
  /** Of the files. */
  public static final String PASSWORD = "open the file";

  private static final ASN1ObjectIdentifier SETUP_USAGE =
      new ASN1ObjectIdentifier("2.16.840.1.113741.1.2.3");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final KeyPair KEYS = keys(); // of all: what differs are the names

  private final List<X509Certificate> chain;

  private SetupAuthority(String domain) throws Exception {
    String root = "CN=Setup root for " + domain;
    String middle = "CN=Setup authority for " + domain;
    chain =
        List.of(
            issue("CN=setup." + domain, middle, false),
            issue(middle, root, true),
            issue(root, root, true));
  }

  /** One for a domain. */
  public static SetupAuthority of(String domain) {
    try {
      return new SetupAuthority(domain);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate whose hash PCs are given. */
  public X509Certificate root() {
    return chain.get(2);
  }

  /** A PKCS#12 file with the key of the server and the whole chain. */
  public byte[] file() {
    return file(chain);
  }

  /** Such a file without the root. */
  public byte[] fileWithoutRoot() {
    return file(chain.subList(0, 2));
  }

  private static byte[] file(List<X509Certificate> certificates) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      char[] password = PASSWORD.toCharArray();
      store.setKeyEntry(
          "setup", KEYS.getPrivate(), password, certificates.toArray(Certificate[]::new));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      store.store(file, password);
      return file.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate issue(String subject, String issuer, boolean authority)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            new BigInteger(64, RANDOM).add(BigInteger.ONE),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(90))),
            new X500Name(subject),
            KEYS.getPublic());
    if (authority) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    } else {
      KeyPurposeId[] usages = {
        KeyPurposeId.id_kp_serverAuth, KeyPurposeId.getInstance(SETUP_USAGE)
      };
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(usages));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(KEYS.getPrivate())));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, RANDOM);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
