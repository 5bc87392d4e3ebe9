package org.mayday.authority.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The certificate that the gateway shows to PCs.
 *
 * @param subject distinguished name (RFC 2253)
 * @param subjectAlternativeNames DNS names and IP addresses
 * @param keyType "RSA" or "EC"
 * @param sha256 fingerprint of the certificate, upper-case hex with colons
 * @param rootSubject distinguished name of the root
 * @param rootSha256 fingerprint of the root
 * @param selfMade true if Mayday's own authority issued it, false if the administrator brought it
 */
public record CertificateInfo(
    String subject,
    List<String> subjectAlternativeNames,
    String keyType,
    Instant notBefore,
    Instant notAfter,
    String sha256,
    String rootSubject,
    String rootSha256,
    boolean selfMade)
    implements Serializable {
  public CertificateInfo {
    subjectAlternativeNames = List.copyOf(subjectAlternativeNames);
  }
}
