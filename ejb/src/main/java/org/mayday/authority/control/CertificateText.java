package org.mayday.authority.control;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.util.IPAddress;

/** What people and settings compare of a certificate, as text. */
final class CertificateText {
  private static final int DNS_NAME = 2; // RFC 5280 4.2.1.6
  private static final int IP_ADDRESS = 7;

  private CertificateText() {}

  /** The fingerprint, upper-case hex with colons. */
  static String sha256(X509Certificate certificate) {
    try {
      byte[] hash = DigestUtils.sha256(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be fingerprinted.", e);
    }
  }

  /** The certificate in RFC 7468 form. */
  static String pem(X509Certificate certificate) {
    try {
      Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
      return "-----BEGIN CERTIFICATE-----\n"
          + lines.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be written.", e);
    }
  }

  /** DNS names in lower case and IP addresses of the extension subjectAltName. */
  static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return (names == null ? List.<List<?>>of() : names)
          .stream()
              .filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
              .map(name -> normal(name.get(1).toString()))
              .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  /** The common name; empty if there is none. */
  static String commonName(X509Certificate certificate) {
    RDN[] names =
        X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
            .getRDNs(BCStyle.CN);
    return names.length == 0 ? "" : IETFUtils.valueToString(names[0].getFirst().getValue());
  }

  /** A name in the one way of writing it that is compared. */
  static String normal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!IPAddress.isValidIPv6(lower)) {
      return lower;
    }
    try {
      return java.net.InetAddress.getByName(lower).getHostAddress(); // a literal: asks no DNS
    } catch (java.net.UnknownHostException e) {
      return lower;
    }
  }
}
