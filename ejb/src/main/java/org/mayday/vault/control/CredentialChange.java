package org.mayday.vault.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Credentials to keep; null leaves what is kept. A PC that is new needs the MPS user name and
 * password.
 *
 * @param amtUsername empty forgets the WS-Management login; "admin" is taken if there is only a
 *     password
 */
public record CredentialChange(
    UUID platform,
    @Nullable String mpsUsername,
    @Nullable String mpsPassword,
    @Nullable String amtUsername,
    @Nullable String amtPassword) {

  /** Whether nothing is to change. */
  public boolean isEmpty() {
    return mpsUsername == null && mpsPassword == null && amtUsername == null && amtPassword == null;
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "CredentialChange[" + platform + "]";
  }
}
