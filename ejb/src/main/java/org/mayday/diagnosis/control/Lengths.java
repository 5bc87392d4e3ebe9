package org.mayday.diagnosis.control;

import java.time.Duration;

/** Lengths of time in words. */
final class Lengths {
  private static final int DAYS_FROM = 48;

  private Lengths() {}

  /** Such as "3 days", "5 h 2 min", "25 s". */
  static String words(Duration time) {
    if (time.toHours() >= DAYS_FROM) {
      return time.toDays() + " days";
    }
    if (time.toHours() >= 1) {
      return time.toHours()
          + " h"
          + (time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " min");
    }
    return time.toMinutes() >= 1
        ? time.toMinutes()
            + " min"
            + (time.toSecondsPart() == 0 ? "" : " " + time.toSecondsPart() + " s")
        : time.toSeconds() + " s";
  }
}
