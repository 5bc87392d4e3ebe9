package org.mayday.calls.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.calls.boundary.CallerRule.Pattern;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelRecord;

/**
 * A PC that has called.
 *
 * @param tunnel the tunnel that it opened
 * @param openings this and earlier openings with the same trigger, newest first
 */
record Caller(
    UUID platform,
    String name,
    Set<String> tags,
    TunnelRecord tunnel,
    Pattern timing,
    List<Instant> openings) {

  Trigger trigger() {
    return Trigger.valueOf(tunnel.trigger());
  }

  Facts facts(KeyPress keyPress) {
    return new Facts(trigger(), timing, keyPress, tags);
  }

  /** What is known without asking the firmware, in sentences. */
  String words() {
    String words = words(trigger(), tunnel.rawTrigger());
    if (timing != Pattern.REGULAR) {
      return words;
    }
    Duration interval = Duration.between(openings.get(1), openings.get(0));
    return words + " It calls every %d s.".formatted(interval.toSeconds());
  }

  /** What a PC says with its trigger, in a sentence. */
  static String words(Trigger trigger, long rawTrigger) {
    String says =
        switch (trigger) {
          case USER_INITIATED -> "The PC says that the user calls";
          case ALERT -> "The PC says that it has an alert";
          case PERIODIC -> "The PC says that it calls by its timetable";
          case PROVISIONING -> "The PC says that it wants to be provisioned";
          case UNKNOWN -> "The PC gives a trigger that is not known";
        };
    return says + " (%d).".formatted(rawTrigger);
  }
}
