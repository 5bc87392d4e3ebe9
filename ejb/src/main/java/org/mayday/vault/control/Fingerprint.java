package org.mayday.vault.control;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** What a certificate of a PC is known by. */
public final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of its DER form, 64 hexadecimal digits in lower case. */
  public static String of(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be fingerprinted.", e);
    }
  }
}
