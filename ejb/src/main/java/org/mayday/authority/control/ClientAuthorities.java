package org.mayday.authority.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.mayday.home.control.StartFailure;

/** The authorities that issue certificates of PCs, in a file of {@code mayday.mps.client-ca}. */
final class ClientAuthorities {
  private static final int MOST = 100;

  private ClientAuthorities() {}

  /**
   * Reads certificates in PEM (RFC 7468) or one in DER.
   *
   * @throws StartFailure if there are none, or too many
   */
  static List<X509Certificate> read(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (found.isEmpty() || found.size() > MOST) {
        throw new StartFailure(
            "The file " + file + " of mayday.mps.client-ca must hold 1 to 100 certificates.");
      }
      return found;
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure(
          "The file " + file + " of mayday.mps.client-ca cannot be read as certificates.", e);
    }
  }
}
