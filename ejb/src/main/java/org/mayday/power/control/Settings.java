package org.mayday.power.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of the history of power states from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  PowerHistorySettings powerHistorySettings() {
    return PowerHistorySettings.from(ConfigProvider.getConfig());
  }
}
