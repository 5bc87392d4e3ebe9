package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of runs from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  RunSettings runSettings() {
    return RunSettings.from(ConfigProvider.getConfig());
  }
}
