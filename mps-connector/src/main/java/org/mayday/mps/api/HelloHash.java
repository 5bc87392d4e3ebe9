package org.mayday.mps.api;

import java.io.Serializable;

/**
 * The hash of a root certificate that a PC knows.
 *
 * @param hex the hash, in lower-case hex
 */
public record HelloHash(Algorithm algorithm, String hex) implements Serializable {

  /** How it was made (Intel AMT IRG, AMT_ProvisioningCertificateHash, HashType). */
  public enum Algorithm {
    SHA1(1, 20),
    SHA256(2, 32),
    SHA384(3, 48);

    private final int number;
    private final int bytes;

    Algorithm(int number, int bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    /** As firmware numbers it. */
    public int number() {
      return number;
    }

    /** How long such a hash is. */
    public int bytes() {
      return bytes;
    }
  }
}
