package org.mayday.vault.control;

import org.jspecify.annotations.Nullable;

/**
 * A change whose MPS password is hashed.
 *
 * @param mpsHash null if the password is not to change
 */
public record HashedChange(CredentialChange change, @Nullable String mpsHash) {

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return change.toString();
  }
}
