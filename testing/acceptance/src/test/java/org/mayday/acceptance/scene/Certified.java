package org.mayday.acceptance.scene;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key that was made elsewhere, and a certificate for it.
 *
 * @param key base64 of PKCS #8
 * @param certificate base64 of DER
 */
public record Certified(String key, String certificate) {

  /** Makes both, for a day. */
  public static Certified of(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      X500Name subject = new X500Name("CN=" + name);
      Instant now = Instant.now();
      byte[] certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          subject,
                          BigInteger.valueOf(now.toEpochMilli()),
                          Date.from(now.minusSeconds(3_600)),
                          Date.from(now.plusSeconds(86_400)),
                          subject,
                          pair.getPublic())
                      .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return new Certified(
          base64.encodeToString(pair.getPrivate().getEncoded()),
          base64.encodeToString(certificate));
    } catch (GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException("every JDK has RSA", impossible);
    }
  }
}
