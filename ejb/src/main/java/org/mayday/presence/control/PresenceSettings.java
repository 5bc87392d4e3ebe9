package org.mayday.presence.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of presence.
 *
 * @param triggers what trigger numbers mean
 * @param certificates which PC a certificate belongs to
 * @param burst refusals that are alike and follow within this time are one entry
 * @param refusals refusals that are kept at most
 * @param refusalAge how long refusals are kept
 * @param tunnelAge how long closed tunnels are kept
 * @param lastSeen how old the written time may become at which a connected PC was last heard
 */
public record PresenceSettings(
    TriggerMap triggers,
    CertificateRule certificates,
    Duration burst,
    int refusals,
    Duration refusalAge,
    Duration tunnelAge,
    Duration lastSeen) {
  public PresenceSettings {
    if (lastSeen.toSeconds() < 30 || lastSeen.toHours() >= 24) {
      throw new IllegalArgumentException(
          "mayday.presence.last-seen must be at least 30 seconds and less than a day.");
    }
  }

  /** Reads the settings. */
  public static PresenceSettings from(Config config) {
    return new PresenceSettings(
        TriggerMap.parse(
            config.getOptionalValue("mayday.trigger.map", String.class).orElse(TriggerMap.DEFAULT)),
        CertificateRule.from(config),
        DurationSetting.read(config, "mayday.presence.refusal-burst", Duration.ofMinutes(5)),
        config.getOptionalValue("mayday.presence.refusals", Integer.class).orElse(10_000),
        DurationSetting.read(config, "mayday.presence.refusal-age", Duration.ofDays(30)),
        DurationSetting.read(config, "mayday.presence.tunnel-age", Duration.ofDays(365)),
        DurationSetting.read(config, "mayday.presence.last-seen", Duration.ofMinutes(5)));
  }
}
