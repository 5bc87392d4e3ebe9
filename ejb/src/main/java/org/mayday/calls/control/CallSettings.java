package org.mayday.calls.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of the calls.
 *
 * @param grace how long a ringing call waits for a PC that lost its tunnel
 * @param evidenceWait how long ringing may wait for the evidence of a PC that dials regularly
 * @param evidenceTimeout how long gathering the evidence may take
 * @param fresh how old the record of a key press may be
 * @param insideRing how long a call from inside the company network rings, where no tunnel tells
 *     that the PC is gone
 * @param eventWindow an event that tells of a key press within this time of a call is about that
 *     call
 * @param timer what counts as regular
 * @param dutyExpiry how long somebody counts as on duty after the last sign of the page
 */
public record CallSettings(
    Duration grace,
    Duration evidenceWait,
    Duration evidenceTimeout,
    Duration fresh,
    Duration insideRing,
    Duration eventWindow,
    Timing timer,
    Duration dutyExpiry) {

  /** Reads the settings. */
  public static CallSettings from(Config config) {
    return new CallSettings(
        DurationSetting.read(config, "mayday.calls.grace", Duration.ofSeconds(90)),
        DurationSetting.read(config, "mayday.calls.evidence-wait", Duration.ofSeconds(5)),
        DurationSetting.read(config, "mayday.calls.evidence-timeout", Duration.ofSeconds(20)),
        DurationSetting.read(config, "mayday.calls.key-press-age", Duration.ofMinutes(10)),
        DurationSetting.read(config, "mayday.calls.inside-ring", Duration.ofMinutes(5)),
        DurationSetting.read(config, "mayday.calls.event-window", Duration.ofSeconds(60)),
        new Timing(
            config.getOptionalValue("mayday.calls.timer-intervals", Integer.class).orElse(3),
            config.getOptionalValue("mayday.calls.timer-percent", Integer.class).orElse(10),
            DurationSetting.read(config, "mayday.calls.timer-tolerance", Duration.ofSeconds(5))),
        DurationSetting.read(config, "mayday.duty.expiry", Duration.ofSeconds(90)));
  }
}
