package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of log records from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  LogSettings logSettings() {
    return LogSettings.from(ConfigProvider.getConfig());
  }
}
