package org.mayday.inventory.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of inventories from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  InventorySettings inventorySettings() {
    return InventorySettings.from(ConfigProvider.getConfig());
  }
}
