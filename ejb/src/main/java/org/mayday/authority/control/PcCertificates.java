package org.mayday.authority.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mayday.announcement.control.Transactions;
import org.mayday.authority.control.CertificateMaker.Issued;
import org.mayday.home.control.Home;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.MpsName;

/**
 * Issues certificates of Mayday's own authority for the TLS of PCs, also where the gateway shows a
 * certificate that the administrator brought. Uses transactions of its own.
 */
@ApplicationScoped
public class PcCertificates {
  @Inject Home home;
  @Inject IssuedStores issued;
  @Inject Transactions transactions;
  @Inject GatewayCertificate gateway;
  Clock clock = Clock.systemUTC();

  /**
   * A certificate in place of one that a PC has.
   *
   * @param old names the subject and the alternative names
   * @param key the PC's own; that it has the private half must have been seen
   * @param life how long it holds at most; it never outlives the authority
   * @throws CertificateRefused if it would be for a name of the gateway, or cannot be made
   */
  public synchronized X509Certificate renewed(X509Certificate old, RSAPublicKey key, Duration life)
      throws CertificateRefused {
    List<MpsName> own = gateway.material().names();
    for (String name : NamedCertificate.names(old)) {
      // with it, one PC could take the calls of all others
      if (own.stream().anyMatch(mps -> isFor(mps, name))) {
        throw new CertificateRefused(
            "The certificate of the PC is for " + name + ", which is a name of the gateway.");
      }
    }
    try {
      Issued root = transactions.inNew(() -> new OwnAuthority(home, issued, clock).root());
      return new CertificateMaker(clock).renewed(root, old, key, life);
    } catch (StartFailure | GeneralSecurityException e) {
      throw new CertificateRefused("Mayday's authority cannot be used: " + e.getMessage(), e);
    }
  }

  private static boolean isFor(MpsName mps, String name) {
    return mps.isCalled(name)
        || mps.hostNames().stream().map(CertificateText::normal).anyMatch(name::equals)
        || mps.identities().stream()
            .map(identity -> CertificateText.commonName(identity.chain().get(0)))
            .map(CertificateText::normal)
            .anyMatch(name::equals);
  }
}
