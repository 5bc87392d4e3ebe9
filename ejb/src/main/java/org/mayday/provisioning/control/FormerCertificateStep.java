package org.mayday.provisioning.control;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.mayday.security.control.FirmwareKeys;
import org.mayday.wsman.WsmanException;

/**
 * Takes certificates that count no more out of the PC again, with their key pairs, and a key pair
 * for which no certificate was issued after all.
 */
final class FormerCertificateStep implements Step {
  private final LoginChange logins;

  FormerCertificateStep(LoginChange logins) {
    this.logins = logins;
  }

  @Override
  public String name() {
    return "formerCertificate";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    if (site.removes() && !logins.identity(site.platform()).present().isEmpty()) {
      logins.restore(site.platform()); // it kept what it was found with, so nothing was proven
    }
    Identity identity = logins.identity(site.platform());
    FirmwareKeys firmware = new FirmwareKeys(site.client());
    for (String former : identity.former()) {
      Optional<X509Certificate> certificate = Identity.read(former);
      if (certificate.isPresent() && !wasFound(site, former)) {
        firmware.remove(certificate.get());
      }
    }
    List<String> known = identity.keysBefore();
    if (known != null) {
      CertificateStep.removeBeyond(firmware, known);
    }
    if (known != null || !identity.former().isEmpty()) {
      logins.identity(site.platform(), Identity::cleaned);
    }
  }

  /** Whether the PC had it before it had any profile: then it is not ours to remove. */
  private static boolean wasFound(Site site, String certificate) {
    String fingerprint = Identity.fingerprint(certificate);
    return site.job().found().servers().stream()
        .anyMatch(it -> it.certificate().equals(fingerprint));
  }
}
