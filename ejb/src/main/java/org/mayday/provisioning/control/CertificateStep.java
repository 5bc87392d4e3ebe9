package org.mayday.provisioning.control;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import org.mayday.authority.control.CertificateRefused;
import org.mayday.authority.control.PcCertificates;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.security.control.FirmwareKeys;
import org.mayday.security.control.X509Text;
import org.mayday.wsman.WsmanException;

/**
 * Gives the PC a certificate of Mayday's authority for a key that its firmware makes and never
 * tells (Intel AMT Implementation and Reference Guide, AMT_PublicKeyManagementService). A key pair
 * whose answer got lost is known by not having been there before.
 */
final class CertificateStep implements Step {
  private final LoginChange logins;
  private final PcCertificates authority;

  CertificateStep(LoginChange logins, PcCertificates authority) {
    this.logins = logins;
    this.authority = authority;
  }

  @Override
  public String name() {
    return "clientCertificate";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException, OperationFailed {
    if (site.removes() || !site.goal().certificate()) {
      return;
    }
    Identity identity = logins.identity(site.platform());
    FirmwareKeys firmware = new FirmwareKeys(site.client());
    if (identity.next().isEmpty() && !identity.renew() && isThere(identity.present(), firmware)) {
      return;
    }
    Optional<X509Certificate> begun = Identity.read(identity.next());
    X509Certificate given =
        begun.isPresent() && firmware.hasKeyOf(begun.get())
            ? begun.get()
            : issued(site, firmware, identity);
    firmware.add(given);
    site.shows(Identity.fingerprint(logins.identity(site.platform()).next()));
    List<String> known = logins.identity(site.platform()).keysBefore();
    if (known != null) {
      removeBeyond(firmware, known);
      logins.identity(site.platform(), Identity::made);
    }
  }

  /** Firmware that was asked again because an answer got lost may have made one pair too many. */
  static void removeBeyond(FirmwareKeys firmware, List<String> known) throws WsmanException {
    for (String key : firmware.unused()) {
      if (!known.contains(key)) {
        firmware.removeKey(key);
      }
    }
  }

  private static boolean isThere(String certificate, FirmwareKeys firmware) throws WsmanException {
    Optional<X509Certificate> present = Identity.read(certificate);
    return present.isPresent()
        && firmware.hasKeyOf(present.get())
        && firmware.find(present.get()).isPresent();
  }

  private X509Certificate issued(Site site, FirmwareKeys firmware, Identity identity)
      throws WsmanException, OperationFailed {
    RSAPublicKey key =
        firmware.proven(key(site, firmware, identity), PcCertificates.subject(site.platform()));
    try {
      X509Certificate issued = authority.client(site.platform(), key);
      // known here before the PC has it, so that it is found again whatever happens
      logins.certificate(site.platform(), X509Text.base64(issued));
      return issued;
    } catch (CertificateRefused e) {
      throw new OperationFailed(Kind.NOT_OFFERED, e.getMessage(), e);
    }
  }

  private String key(Site site, FirmwareKeys firmware, Identity identity)
      throws WsmanException, OperationFailed {
    List<String> known = identity.keysBefore();
    if (known == null) {
      known = firmware.all();
      List<String> present = known;
      logins.identity(site.platform(), it -> it.makingKey(present));
    }
    Optional<String> made = fresh(firmware, known);
    if (made.isEmpty()) {
      firmware.generate();
      made = fresh(firmware, known);
    }
    return made.orElseThrow(
        () ->
            new OperationFailed(
                Kind.NONSENSE, "The PC does not show the key pair that it was told to make."));
  }

  /** A key pair that was not there before. */
  private static Optional<String> fresh(FirmwareKeys firmware, List<String> known)
      throws WsmanException {
    return firmware.unused().stream().filter(id -> !known.contains(id)).findFirst();
  }
}
