package org.mayday.setup.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of setting up PCs.
 *
 * @param warning {@code mayday.setup.expiry-warning}: so long before its end a provisioning
 *     certificate is warned of, 0 to 365 days
 */
public record SetupSettings(Duration warning) {
  private static final int MOST_DAYS = 365;

  /** Reads the settings. */
  public static SetupSettings from(Config config) {
    int days = config.getOptionalValue("mayday.setup.expiry-warning", Integer.class).orElse(30);
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException("mayday.setup.expiry-warning must be 0 to 365 days.");
    }
    return new SetupSettings(Duration.ofDays(days));
  }
}
