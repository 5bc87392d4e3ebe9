package org.mayday.vault.control;

import org.eclipse.microprofile.config.Config;
import org.mayday.role.boundary.ServerRole;

/**
 * How passwords of PCs are kept.
 *
 * @param mpsIterations {@code mayday.vault.mps-iterations}: PBKDF2 iterations of passwords that are
 *     stored from now on, 1,000 to 10,000,000
 * @param recentLogins {@code mayday.vault.recent-logins}: how many right logins are remembered, 0
 *     to 1,000,000
 * @param amtPasswords whether logins to the WS-Management of PCs may be kept here: {@code
 *     mayday.role} is not gateway
 */
public record VaultSettings(int mpsIterations, int recentLogins, boolean amtPasswords) {
  public VaultSettings {
    if (mpsIterations < 1_000 || mpsIterations > 10_000_000) {
      throw new IllegalArgumentException(
          "mayday.vault.mps-iterations must be between 1,000 and 10,000,000.");
    }
    if (recentLogins < 0 || recentLogins > 1_000_000) {
      throw new IllegalArgumentException(
          "mayday.vault.recent-logins must be between 0 and 1,000,000.");
    }
  }

  /** Where logins to the WS-Management of PCs may be kept. */
  public VaultSettings(int mpsIterations, int recentLogins) {
    this(mpsIterations, recentLogins, true);
  }

  /** Reads the settings. */
  public static VaultSettings from(Config config) {
    return new VaultSettings(
        config.getOptionalValue("mayday.vault.mps-iterations", Integer.class).orElse(2_000),
        config.getOptionalValue("mayday.vault.recent-logins", Integer.class).orElse(50_000),
        ServerRole.from(config).hasDesk());
  }
}
