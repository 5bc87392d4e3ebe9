package org.mayday.authority.control;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.NetscapeCertType;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the certificates of Mayday's own authority as AMT firmware takes them: RSA 2048, or P-256
 * where the firmware takes it, and SHA-256, dates that fit into UTCTime (RFC 5280 4.1.2.5.1), and
 * beside the extended key usage the old Netscape certificate type, without which some AMT 12
 * firmware refuses a server.
 */
final class CertificateMaker {
  static final Duration ROOT_LIFE = Duration.ofDays(20 * 365);
  static final Duration MPS_LIFE = Duration.ofDays(2 * 365);

  /** UTCTime ends with 2049. */
  private static final Instant LATEST = Instant.parse("2049-12-31T00:00:00Z");

  /** Clocks of PCs may be behind. */
  private static final Duration BACKDATED = Duration.ofDays(2);

  private static final int KEY_BITS = 2048;
  private static final int SERIAL_BITS = 120;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CertificateMaker(Clock clock) {
    this.clock = clock;
  }

  /** A new authority. */
  Issued root() throws GeneralSecurityException {
    KeyPair pair = keyPair();
    String id = Long.toHexString(random.nextLong() | Long.MIN_VALUE).substring(0, 8);
    X500Principal name = new X500Principal("CN=Mayday Root " + id + ",O=Mayday");
    try {
      JcaX509v3CertificateBuilder builder = builder(name, name, pair.getPublic(), ROOT_LIFE, null);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new Issued(pair.getPrivate(), sign(builder, pair.getPrivate()));
    } catch (CertIOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /**
   * A certificate for the gateway under these names, the first one is the common name.
   *
   * @param kind of its key: "RSA" (2048 bits) or "EC" (P-256)
   */
  Issued mps(Issued root, List<String> hostNames, String kind) throws GeneralSecurityException {
    KeyPair pair = kind.equals("EC") ? ecKeyPair() : keyPair();
    // An EC key cannot encipher a key (RFC 5480 3).
    int usage = KeyUsage.digitalSignature | (kind.equals("EC") ? 0 : KeyUsage.keyEncipherment);
    X500Principal issuer = root.certificate().getSubjectX500Principal();
    X500Principal subject = new X500Principal("CN=" + hostNames.get(0) + ",O=Mayday");
    try {
      JcaX509v3CertificateBuilder builder =
          builder(issuer, subject, pair.getPublic(), MPS_LIFE, root.certificate());
      serve(builder, usage);
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(
              hostNames.stream().map(HostName::generalName).toArray(GeneralName[]::new)));
      return new Issued(pair.getPrivate(), sign(builder, root.key()));
    } catch (CertIOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /**
   * A certificate for the TLS server of a PC in place of one that it has: for the same subject and
   * alternative names.
   *
   * @param key RSA
   * @param life it ends earlier if the root does
   */
  X509Certificate renewed(Issued root, X509Certificate old, PublicKey key, Duration life)
      throws GeneralSecurityException {
    Extension names =
        new JcaX509CertificateHolder(old).getExtension(Extension.subjectAlternativeName);
    return server(root, old.getSubjectX500Principal(), Optional.ofNullable(names), key, life);
  }

  /**
   * A certificate for the TLS server of a PC.
   *
   * @param key RSA
   * @param life it ends earlier if the root does
   */
  X509Certificate server(
      Issued root, X500Principal subject, Optional<Extension> names, PublicKey key, Duration life)
      throws GeneralSecurityException {
    X500Principal issuer = root.certificate().getSubjectX500Principal();
    try {
      JcaX509v3CertificateBuilder builder = builder(issuer, subject, key, life, root.certificate());
      serve(builder, KeyUsage.digitalSignature | KeyUsage.keyEncipherment);
      if (names.isPresent()) {
        builder.addExtension(names.get());
      }
      return sign(builder, root.key());
    } catch (CertIOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /**
   * A certificate for a PC to prove itself with at the gateway.
   *
   * @param key RSA
   * @param life it ends earlier if the root does
   */
  X509Certificate client(Issued root, X500Principal subject, PublicKey key, Duration life)
      throws GeneralSecurityException {
    X500Principal issuer = root.certificate().getSubjectX500Principal();
    try {
      JcaX509v3CertificateBuilder builder = builder(issuer, subject, key, life, root.certificate());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
      builder.addExtension(
          MiscObjectIdentifiers.netscapeCertType,
          false,
          new NetscapeCertType(NetscapeCertType.sslClient));
      return sign(builder, root.key());
    } catch (CertIOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** For servers only, and under no authority of its own. */
  private static void serve(JcaX509v3CertificateBuilder builder, int usage) throws CertIOException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.addExtension(
        MiscObjectIdentifiers.netscapeCertType,
        false,
        new NetscapeCertType(NetscapeCertType.sslServer));
  }

  private JcaX509v3CertificateBuilder builder(
      X500Principal issuer,
      X500Principal subject,
      PublicKey key,
      Duration life,
      @org.jspecify.annotations.Nullable X509Certificate root)
      throws GeneralSecurityException, CertIOException {
    Instant now = clock.instant();
    Instant end = now.plus(life);
    Instant last = root == null ? LATEST : root.getNotAfter().toInstant();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
            Date.from(now.minus(BACKDATED)),
            Date.from(end.isBefore(last) ? end : last),
            subject,
            key);
    JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
    if (root != null) {
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(root));
    }
    return builder;
  }

  private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key)));
  }

  private KeyPair ecKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private KeyPair keyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS, random);
    return generator.generateKeyPair();
  }

  /** A certificate and its key. */
  record Issued(PrivateKey key, X509Certificate certificate) {
    /** Leaves the key out. */
    @Override
    public String toString() {
      return "Issued[" + certificate.getSubjectX500Principal() + "]";
    }
  }
}
