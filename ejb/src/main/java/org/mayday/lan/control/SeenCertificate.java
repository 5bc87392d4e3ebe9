package org.mayday.lan.control;

import java.util.Optional;
import org.mayday.wsman.http.CertificatePin;

/** Remembers the certificate of a PC that is not known yet, and takes no other from then on. */
final class SeenCertificate implements CertificatePin {
  private volatile String seen = "";

  @Override
  public boolean accepts(String sha256) {
    if (seen.isEmpty()) {
      seen = sha256;
    }
    return seen.equals(sha256);
  }

  /** What it showed; empty without TLS. */
  Optional<String> sha256() {
    return Optional.of(seen).filter(it -> !it.isEmpty());
  }
}
