package org.mayday.mps.config;

import java.time.Duration;

/**
 * When two machines that share a UUID are kept from fighting.
 *
 * @param flaps how often one has to drive out the other, alive, within the window
 * @param window time within which that is counted
 * @param hold how long the other is refused after it called last
 */
public record DuplicateSettings(int flaps, Duration window, Duration hold) {
  public DuplicateSettings {
    Bounds.require("mayday.mps.duplicate-flaps", flaps, 2, 1_000);
    Bounds.require("mayday.mps.duplicate-window", window);
    Bounds.require("mayday.mps.duplicate-hold", hold);
  }
}
