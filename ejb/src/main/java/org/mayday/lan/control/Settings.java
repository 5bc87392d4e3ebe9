package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of looking after PCs in the network from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  LanSettings lanSettings() {
    return LanSettings.from(ConfigProvider.getConfig());
  }
}
