package org.mayday.wsman.http;

/** Decides whether a PC's TLS certificate is the right one. */
@FunctionalInterface
public interface CertificatePin {

  /**
   * Asked on every TLS handshake, before any request is sent.
   *
   * @param sha256 SHA-256 fingerprint of the certificate that the PC shows, 64 lower-case hex
   *     digits
   * @return whether to go on; on the first meeting the answer decides what is pinned
   */
  boolean accepts(String sha256);
}
