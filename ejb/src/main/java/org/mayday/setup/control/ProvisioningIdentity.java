package org.mayday.setup.control;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a setup server proves itself with to PCs.
 *
 * @param key private key of the first certificate
 * @param chain the server's certificate first, its issuers after it, the root last
 */
public record ProvisioningIdentity(PrivateKey key, List<X509Certificate> chain) {
  public ProvisioningIdentity {
    chain = List.copyOf(chain);
  }

  /** The server's own certificate. */
  public X509Certificate leaf() {
    return chain.get(0);
  }

  /** The certificate whose hash PCs must know. */
  public X509Certificate root() {
    return chain.get(chain.size() - 1);
  }

  /** A hash of a certificate, in lower-case hex. */
  public static String hash(X509Certificate certificate, String algorithm) {
    try {
      return new DigestUtils(algorithm).digestAsHex(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate has no " + algorithm + ".", e);
    }
  }

  /** All of it as lines of text, which are secret: the key (PKCS#8), then the certificates. */
  String text() {
    try {
      Base64.Encoder base64 = Base64.getEncoder();
      StringBuilder text = new StringBuilder(base64.encodeToString(key.getEncoded()));
      for (X509Certificate certificate : chain) {
        text.append('\n').append(base64.encodeToString(certificate.getEncoded()));
      }
      return text.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate cannot be written.", e);
    }
  }

  /** Reads what {@link #text} wrote. */
  static ProvisioningIdentity of(String text) {
    List<byte[]> parts = text.lines().map(Base64.getDecoder()::decode).toList();
    try {
      CertificateFactory certificates = CertificateFactory.getInstance("X.509");
      List<X509Certificate> chain = new ArrayList<>();
      for (byte[] part : parts.subList(1, parts.size())) {
        chain.add(
            (X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(part)));
      }
      PrivateKey key =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(parts.get(0)));
      return new ProvisioningIdentity(key, chain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A provisioning certificate cannot be read.", e);
    }
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "ProvisioningIdentity[" + leaf().getSubjectX500Principal() + "]";
  }
}
