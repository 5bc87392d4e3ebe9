package org.mayday.authority.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.mayday.announcement.control.Transactions;
import org.mayday.authority.control.CertificateMaker.Issued;
import org.mayday.home.control.Home;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.MpsName;

/**
 * Issues certificates of Mayday's own authority for PCs, to show in TLS of their own and at the
 * gateway, also where the gateway shows a certificate that the administrator brought. Uses
 * transactions of its own.
 */
@ApplicationScoped
public class PcCertificates {
  @Inject Home home;
  @Inject IssuedStores issued;
  @Inject Transactions transactions;
  @Inject GatewayCertificate gateway;
  @Inject ClientCertificates clients;
  @Inject Event<ClientCertificateIssued> news;
  Clock clock = Clock.systemUTC();

  /** How long a certificate for the gateway holds. */
  static final Duration CLIENT_LIFE = Duration.ofDays(2 * 365);

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

  /** The name of a PC in the certificate that it proves itself with at the gateway. */
  public static X500Principal subject(UUID platform) {
    return new X500Principal("CN=" + platform + ",O=Mayday");
  }

  /**
   * A certificate for a PC to prove itself with at the gateway. From now on the gateway asks PCs
   * for certificates.
   *
   * @param key the PC's own; that it has the private half must have been seen
   * @throws CertificateRefused if it cannot be made
   */
  public synchronized X509Certificate client(UUID platform, RSAPublicKey key)
      throws CertificateRefused {
    X509Certificate made;
    try {
      Issued root = transactions.inNew(() -> new OwnAuthority(home, issued, clock).root());
      made = new CertificateMaker(clock).client(root, subject(platform), key, CLIENT_LIFE);
    } catch (StartFailure | GeneralSecurityException e) {
      throw new CertificateRefused("Mayday's authority cannot be used: " + e.getMessage(), e);
    }
    transactions.runInNew(() -> clients.issued(platform, made, clock.instant()));
    news.fire(new ClientCertificateIssued(platform));
    return made;
  }

  /**
   * A certificate for the TLS server of a PC, for no name that anybody could mistake.
   *
   * @param key the PC's own; that it has the private half must have been seen
   * @param life how long it holds at most; it never outlives the authority
   * @throws CertificateRefused if it cannot be made
   */
  public synchronized X509Certificate server(X500Principal subject, RSAPublicKey key, Duration life)
      throws CertificateRefused {
    try {
      Issued root = transactions.inNew(() -> new OwnAuthority(home, issued, clock).root());
      return new CertificateMaker(clock).server(root, subject, Optional.empty(), key, life);
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
