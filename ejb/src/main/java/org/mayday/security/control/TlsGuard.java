package org.mayday.security.control;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import org.mayday.authority.boundary.UtcTime;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.security.control.TlsSettings.Side;

/** Refuses changes of TLS after which nobody would get through, before the PC hears of them. */
final class TlsGuard {
  private TlsGuard() {}

  static void check(TlsPlan plan, CertificateStore store) throws OperationFailed {
    if (plan.wanted().usable().isEmpty()) {
      throw refused(
          "Then Mayday could not reach this PC any more: it shows PCs no certificate of its own."
              + " Leave networkPlain on, or networkMutual off.");
    }
    if (plan.before().usable().isEmpty()) {
      throw refused("The PC says that nobody without a certificate of his own gets through to it.");
    }
    for (Side side : Side.values()) {
      boolean switchedOn = plan.wanted().on(side) && !plan.before().on(side);
      if (switchedOn && plan.credential().isEmpty() && plan.certificate().isEmpty()) {
        throw refused(
            "TLS needs a certificate to show. Say which one by its name or fingerprint; the key for"
                + " it must be in the PC. To have one made: keys.generate, certificates.request,"
                + " certificates.add.");
      }
      boolean demanded = demands(plan.wanted(), side) && !demands(plan.before(), side);
      if (demanded && !trustsSomebody(store)) {
        throw refused(
            "For mutual authentication the PC must trust the authority of those certificates. Add"
                + " it first: certificates.addRoot.");
      }
    }
  }

  private static boolean trustsSomebody(CertificateStore store) {
    return store.certificates().stream().anyMatch(CertificateStore.Certificate::trustedRoot);
  }

  private static boolean demands(TlsSettings settings, Side side) {
    return settings.on(side) && settings.mutual(side);
  }

  /**
   * A certificate as TLS can show it.
   *
   * @throws OperationFailed if it cannot
   */
  static TlsPlan.Shown showable(
      CertificateStore.Certificate certificate, CertificateStore store, Clock clock)
      throws OperationFailed {
    X509Certificate parsed =
        certificate
            .parsed()
            .orElseThrow(() -> refused("The certificate cannot be read, so it cannot be proven."));
    if (store.keyOf(parsed).isEmpty()) {
      throw refused("The PC has no key for the certificate " + certificate.id() + ".");
    }
    try {
      parsed.checkValidity(Date.from(clock.instant()));
    } catch (CertificateExpiredException e) {
      throw refused(
          "The certificate is no longer valid: it ended on "
              + UtcTime.of(parsed.getNotAfter().toInstant())
              + ".");
    } catch (CertificateNotYetValidException e) {
      throw refused(
          "The certificate is not valid yet: it begins on "
              + UtcTime.of(parsed.getNotBefore().toInstant())
              + ".");
    }
    return new TlsPlan.Shown(certificate.id(), X509Text.sha256(X509Text.der(parsed)));
  }

  private static OperationFailed refused(String sentence) {
    return new OperationFailed(Kind.NOT_OFFERED, sentence);
  }
}
