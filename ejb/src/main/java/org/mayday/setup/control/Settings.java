package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of setting up PCs from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  SetupSettings setupSettings() {
    return SetupSettings.from(ConfigProvider.getConfig());
  }
}
