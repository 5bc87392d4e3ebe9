package org.mayday.setup.control;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A root and an authority under it, which issue certificates of setup servers, good and bad. */
public final class SetupAuthority {
  static final String SETUP = "2.16.840.1.113741.1.2.3";
  static final String SERVER = KeyPurposeId.id_kp_serverAuth.getId();
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final KeyPair ROOT_PAIR = pair();
  private static final KeyPair MIDDLE_PAIR = pair();
  private static final KeyPair LEAF_PAIR = pair();

  final X509Certificate root;
  final X509Certificate middle;
  private Instant from = NOW.minus(Duration.ofDays(1));
  private Instant until = NOW.plus(Duration.ofDays(100));
  private String subject = "CN=setup.corp.example.com,O=Example";
  private List<String> usages = List.of(SERVER, SETUP);
  private KeyPair pair = LEAF_PAIR;

  /** An authority whose own certificates are good for ten years. */
  public SetupAuthority() {
    X500Principal rootName = new X500Principal("CN=Example Root,O=Example");
    X500Principal middleName = new X500Principal("CN=Example Issuing,O=Example");
    Instant end = NOW.plus(Duration.ofDays(3650));
    Instant begin = NOW.minus(Duration.ofDays(30));
    root = issue(rootName, ROOT_PAIR, rootName, ROOT_PAIR, begin, end, true, List.of());
    middle = issue(middleName, MIDDLE_PAIR, rootName, ROOT_PAIR, begin, end, true, List.of());
  }

  SetupAuthority subject(String name) {
    subject = name;
    return this;
  }

  SetupAuthority usages(String... oids) {
    usages = List.of(oids);
    return this;
  }

  SetupAuthority valid(Instant begin, Instant end) {
    from = begin;
    until = end;
    return this;
  }

  SetupAuthority pair(KeyPair other) {
    pair = other;
    return this;
  }

  /** A certificate as it is asked for now. */
  X509Certificate leaf() {
    return issue(
        new X500Principal(subject),
        pair,
        middle.getSubjectX500Principal(),
        MIDDLE_PAIR,
        from,
        until,
        false,
        usages);
  }

  /** The same with its key and its whole chain. */
  ProvisioningIdentity identity() {
    return new ProvisioningIdentity(pair.getPrivate(), List.of(leaf(), middle, root));
  }

  /** The same in a file. */
  public byte[] file(String password) {
    ProvisioningIdentity identity = identity();
    return file(password, identity.key(), identity.chain());
  }

  static byte[] file(String password, PrivateKey key, List<X509Certificate> chain) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("setup", key, password.toCharArray(), chain.toArray(Certificate[]::new));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password.toCharArray());
      return bytes.toByteArray();
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate issue(
      X500Principal subject,
      KeyPair pair,
      X500Principal issuer,
      KeyPair issuerPair,
      Instant from,
      Instant until,
      boolean authority,
      List<String> usages) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(System.nanoTime()),
              Date.from(from),
              Date.from(until),
              subject,
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (!usages.isEmpty()) {
        List<KeyPurposeId> purposes = new ArrayList<>();
        usages.forEach(
            oid -> purposes.add(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid))));
        builder.addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withRSA").build(issuerPair.getPrivate())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    return pair("RSA", 2048);
  }

  static KeyPair pair(String kind, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
