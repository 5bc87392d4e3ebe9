package org.mayday.security.control;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.mayday.operation.boundary.BadArguments;

/** Certificates (RFC 5280) as texts that people, the firmware and files write. */
public final class X509Text {
  /** So many characters a certificate in PEM may have. */
  static final int LONGEST = 8_000;

  private X509Text() {}

  /** The certificate that the firmware tells in base64; empty if it is none. */
  public static Optional<X509Certificate> parse(String base64) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(base64);
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The one certificate in a text, PEM (RFC 7468) or base64 alone.
   *
   * @throws BadArguments if it is none
   */
  static X509Certificate said(String parameter, String text) {
    String content = text.replaceAll("-----(BEGIN|END) CERTIFICATE-----", "");
    boolean one = text.indexOf("-----BEGIN") == text.lastIndexOf("-----BEGIN");
    return parse(content)
        .filter(found -> one && !content.contains("-----"))
        .orElseThrow(
            () -> new BadArguments(parameter + " must be one X.509 certificate in PEM or base64."));
  }

  /** The fingerprint in hex. */
  public static String sha256(byte[] content) {
    return DigestUtils.sha256Hex(content);
  }

  /** The DER form. */
  public static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be written.", e);
    }
  }

  /** The DER form in base64, as the firmware takes it. */
  public static String base64(X509Certificate certificate) {
    return Base64.getEncoder().encodeToString(der(certificate));
  }
}
