package org.mayday.benchmarks.server;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.mayday.mps.api.TlsIdentity;

/** Makes the certificate of the bare gateway. */
final class Certificates {
  private Certificates() {}

  /**
   * A new key and its self-signed certificate.
   *
   * @param kind {@code rsa} for RSA 2048, {@code ecdsa} for ECDSA P-256
   */
  static TlsIdentity make(String kind) {
    try {
      boolean rsa = kind.equals("rsa");
      KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
      generator.initialize(rsa ? 2_048 : 256);
      KeyPair keys = generator.generateKeyPair();
      X500Principal name = new X500Principal("CN=gateway");
      Instant now = Instant.now();
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          name,
                          BigInteger.valueOf(now.toEpochMilli()),
                          Date.from(now.minus(Duration.ofDays(1))),
                          Date.from(now.plus(Duration.ofDays(1))),
                          name,
                          keys.getPublic())
                      .build(
                          new JcaContentSignerBuilder(rsa ? "SHA256withRSA" : "SHA256withECDSA")
                              .build(keys.getPrivate())));
      return new TlsIdentity(keys.getPrivate(), List.of(certificate));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("no certificate for the gateway", e);
    }
  }
}
