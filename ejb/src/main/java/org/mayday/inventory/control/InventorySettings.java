package org.mayday.inventory.control;

import org.eclipse.microprofile.config.Config;

/**
 * Settings of inventories.
 *
 * @param history inventories that are kept of one PC, the present one included; 1 to 1,000
 */
public record InventorySettings(int history) {
  public InventorySettings {
    if (history < 1 || history > 1000) {
      throw new IllegalArgumentException("mayday.inventory.history must be between 1 and 1,000.");
    }
  }

  /** Reads the settings. */
  public static InventorySettings from(Config config) {
    return new InventorySettings(
        config.getOptionalValue("mayday.inventory.history", Integer.class).orElse(20));
  }
}
