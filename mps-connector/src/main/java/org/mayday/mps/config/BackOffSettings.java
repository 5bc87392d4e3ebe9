package org.mayday.mps.config;

import java.time.Duration;

/**
 * When whoever fails has to pause.
 *
 * @param failures so many within the window bring a pause
 * @param window time within which failures are counted
 * @param pause the first one; doubles with each further one
 * @param longestPause the longest one; after so long without a failure all is forgotten
 * @param trust how long after a login from an address that address is not held up
 * @param entries addresses, and as many pairs of address and UUID, that are remembered
 */
public record BackOffSettings(
    int failures,
    Duration window,
    Duration pause,
    Duration longestPause,
    Duration trust,
    int entries) {
  public BackOffSettings {
    Bounds.require("mayday.mps.backoff-failures", failures, 1, 1_000_000);
    Bounds.require("mayday.mps.backoff-window", window);
    Bounds.require("mayday.mps.backoff-pause", pause);
    Bounds.require("mayday.mps.backoff-longest-pause", longestPause);
    Bounds.require("mayday.mps.backoff-trust", trust);
    Bounds.require("mayday.mps.backoff-entries", entries, 10, 1_000_000);
    if (longestPause.compareTo(pause) < 0) {
      throw new IllegalArgumentException(
          "mayday.mps.backoff-longest-pause is %s, it must not be shorter than the pause of %s"
              .formatted(longestPause, pause));
    }
  }
}
