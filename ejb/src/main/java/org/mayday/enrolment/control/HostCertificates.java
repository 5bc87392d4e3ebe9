package org.mayday.enrolment.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mayday.announcement.control.Transactions;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.control.CertificateBook;
import org.mayday.setup.control.ProvisioningIdentity;

/** Finds the provisioning certificates that the firmware of a PC may accept. */
@Dependent
public class HostCertificates {
  /** More certificates than these would be refused one after another. */
  private static final int MOST = 4;

  private final CertificateBook book;
  private final Transactions transactions;

  @Inject
  public HostCertificates(CertificateBook book, Transactions transactions) {
    this.book = book;
    this.transactions = transactions;
  }

  /** Those, with their keys; what the firmware does not tell is not held against any. */
  Found of(HostFirmware firmware) {
    return transactions.within(() -> find(firmware));
  }

  private Found find(HostFirmware firmware) {
    List<ProvisioningCertificate> good =
        book.all().stream()
            .filter(one -> one.state() != ProvisioningCertificate.State.EXPIRED)
            .toList();
    if (good.isEmpty()) {
      return Found.none("there is no provisioning certificate that has not ended");
    }
    List<ProvisioningCertificate> trusted =
        good.stream().filter(one -> isTrusted(one, firmware.hashes())).toList();
    if (trusted.isEmpty()) {
      return Found.none("the firmware knows none of the roots of the provisioning certificates");
    }
    List<ProvisioningCertificate> near =
        trusted.stream().filter(one -> isNear(one.suffix(), firmware.suffix())).toList();
    if (near.isEmpty()) {
      return Found.none(
          "the domain of the PC is %s, and no provisioning certificate is for it"
              .formatted(firmware.suffix()));
    }
    return new Found(
        near.stream()
            .sorted(Comparator.comparing(ProvisioningCertificate::notAfter).reversed())
            .limit(MOST)
            .map(one -> new Certificate(one.suffix(), book.identity(one.id())))
            .toList(),
        "");
  }

  private static boolean isTrusted(ProvisioningCertificate certificate, List<String> hashes) {
    return hashes.isEmpty()
        || hashes.contains(certificate.rootSha1())
        || hashes.contains(certificate.rootSha256())
        || hashes.contains(certificate.rootSha384());
  }

  private static boolean isNear(String suffix, String told) {
    String domain = told.toLowerCase(Locale.ROOT);
    return domain.isEmpty()
        || domain.equals(suffix)
        || domain.endsWith("." + suffix)
        || suffix.endsWith("." + domain);
  }

  /** A certificate that may be shown, and the domain that it is for. */
  record Certificate(String suffix, ProvisioningIdentity identity) {}

  /**
   * What was found.
   *
   * @param obstacle why there is none, in half a sentence; empty if there is one
   */
  record Found(List<Certificate> certificates, String obstacle) {
    private static Found none(String why) {
      return new Found(List.of(), why);
    }
  }
}
