package org.mayday.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The passwords of PCs. Everything runs in the caller's transaction. */
@ApplicationScoped
public class Vault {

  /**
   * Whether a PC may log in with these words. Unknown PCs, other user names and wrong passwords
   * cost the same time; a login that was right a short while ago costs little.
   */
  public boolean verifyMpsPassword(UUID platform, String username, String password) {
    throw new UnsupportedOperationException();
  }

  /** What to log in with to the PC's WS-Management, if it is known. */
  public Optional<AmtCredentials> amtCredentials(UUID platform) {
    throw new UnsupportedOperationException();
  }

  /** Deletes all that is kept of a PC. */
  public void forget(UUID platform) {
    throw new UnsupportedOperationException();
  }
}
