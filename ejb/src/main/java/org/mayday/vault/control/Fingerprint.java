package org.mayday.vault.control;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.apache.commons.codec.digest.DigestUtils;

/** What a certificate of a PC is known by. */
public final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of its DER form, 64 hexadecimal digits in lower case. */
  public static String of(X509Certificate certificate) {
    try {
      return DigestUtils.sha256Hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be fingerprinted.", e);
    }
  }
}
