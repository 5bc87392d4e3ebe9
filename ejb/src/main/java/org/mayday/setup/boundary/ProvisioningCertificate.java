package org.mayday.setup.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A certificate with which PCs are set up remotely.
 *
 * @param commonName the host that it names
 * @param suffix the domain of that host; PCs of this domain accept it
 * @param rootSubject distinguished name of the root (RFC 2253)
 * @param sha256 fingerprint of the certificate itself, as all hashes here in lower-case hex
 * @param rootSha1 hash of the root, of which a PC must know at least one
 * @param notAfter end of the first certificate in the chain that ends
 * @param state how it stands now
 */
public record ProvisioningCertificate(
    UUID id,
    String commonName,
    String suffix,
    String rootSubject,
    String sha256,
    String rootSha1,
    String rootSha256,
    String rootSha384,
    Instant notBefore,
    Instant notAfter,
    State state,
    String addedBy,
    Instant addedAt)
    implements Serializable {

  /** How a certificate stands. */
  public enum State {
    GOOD,
    /** Its end is near enough to be warned of. */
    EXPIRING,
    /** It is over: no PC accepts it. */
    EXPIRED
  }
}
