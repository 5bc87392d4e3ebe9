package org.mayday.setup.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of setting up PCs.
 *
 * @param warning {@code mayday.setup.expiry-warning}: so long before its end a provisioning
 *     certificate is warned of, 0 to 365 days
 * @param kept {@code mayday.setup.waiting}: PCs that may wait to be set up, 10 to 1,000,000
 * @param age {@code mayday.setup.waiting-age}: how long they are kept after they asked last
 * @param parallel {@code mayday.setup.parallel}: PCs that are set up at once, 1 to 64
 * @param attempts {@code mayday.setup.attempts}: how often one is tried, 1 to 50
 * @param oldTls {@code mayday.setup.old-tls}: whether TLS 1.0 and 1.1 are spoken to PCs in the
 *     network that speak no other
 */
public record SetupSettings(
    Duration warning, int kept, Duration age, int parallel, int attempts, boolean oldTls) {
  private static final int MOST_DAYS = 365;

  public SetupSettings {
    require(
        warning.toDays() >= 0 && warning.toDays() <= MOST_DAYS,
        "mayday.setup.expiry-warning must be 0 to 365 days.");
    require(kept >= 10 && kept <= 1_000_000, "mayday.setup.waiting must be 10 to 1000000.");
    require(
        age.compareTo(Duration.ofMinutes(1)) >= 0 && age.toDays() <= MOST_DAYS,
        "mayday.setup.waiting-age must be a minute to 365 days.");
    require(parallel >= 1 && parallel <= 64, "mayday.setup.parallel must be 1 to 64.");
    require(attempts >= 1 && attempts <= 50, "mayday.setup.attempts must be 1 to 50.");
  }

  /** Reads the settings. */
  public static SetupSettings from(Config config) {
    return new SetupSettings(
        Duration.ofDays(
            config.getOptionalValue("mayday.setup.expiry-warning", Integer.class).orElse(30)),
        config.getOptionalValue("mayday.setup.waiting", Integer.class).orElse(10_000),
        DurationSetting.read(config, "mayday.setup.waiting-age", Duration.ofDays(14)),
        config.getOptionalValue("mayday.setup.parallel", Integer.class).orElse(8),
        config.getOptionalValue("mayday.setup.attempts", Integer.class).orElse(8),
        config.getOptionalValue("mayday.setup.old-tls", Boolean.class).orElse(false));
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
