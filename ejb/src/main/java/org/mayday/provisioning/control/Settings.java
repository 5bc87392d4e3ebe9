package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of profiles from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  DriftSettings driftSettings() {
    return DriftSettings.from(ConfigProvider.getConfig());
  }
}
