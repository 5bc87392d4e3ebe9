package org.mayday.setup.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.ProvisioningCertificate.State;
import org.mayday.setup.boundary.RootHash;
import org.mayday.setup.entity.NewPcRow;

/**
 * Which certificates the firmware of a PC may accept, by what it said of the roots that it knows.
 *
 * @param certificates those, the ones that are good longest in front
 * @param obstacle why there is none, in a sentence; null if there is one
 */
record Fit(List<ProvisioningCertificate> certificates, @Nullable String obstacle) {
  private static final int PRE_SHARED_KEY = 2;
  private static final int HASHES = 3;

  /** Compares what there is with what a PC said. */
  static Fit of(NewPcRow pc, List<ProvisioningCertificate> all) {
    if (pc.version() == PRE_SHARED_KEY) {
      return none(
          "The PC waits for a server that shares a secret key with it (TLS-PSK). Mayday sets up by"
              + " certificates (TLS-PKI); remove the key %s in the PC's MEBx."
                  .formatted(pc.keyId()));
    }
    if (all.isEmpty()) {
      return none("There is no provisioning certificate.");
    }
    List<ProvisioningCertificate> known =
        all.stream()
            .filter(one -> pc.version() != HASHES || isKnown(one, pc.hashes()))
            .sorted((one, other) -> other.notAfter().compareTo(one.notAfter()))
            .toList();
    if (known.isEmpty()) {
      return none(
          "The firmware knows none of the roots of the provisioning certificates: it told %d hashes"
                  .formatted(pc.hashes().size())
              + " of other roots.");
    }
    List<ProvisioningCertificate> good =
        known.stream().filter(one -> one.state() != State.EXPIRED).toList();
    return good.isEmpty()
        ? none("The provisioning certificate whose root the firmware knows has ended.")
        : new Fit(good, null);
  }

  private static boolean isKnown(ProvisioningCertificate certificate, List<RootHash> hashes) {
    return hashes.stream()
        .anyMatch(
            hash ->
                hash.hex()
                    .equals(
                        switch (hash.algorithm()) {
                          case "SHA1" -> certificate.rootSha1();
                          case "SHA256" -> certificate.rootSha256();
                          default -> certificate.rootSha384();
                        }));
  }

  private static Fit none(String sentence) {
    return new Fit(List.of(), sentence);
  }
}
