package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of alerts from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  AlertSettings alertSettings() {
    return AlertSettings.from(ConfigProvider.getConfig());
  }
}
