package org.mayday.port.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of forwarded ports from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  PortSettings portSettings() {
    return PortSettings.from(ConfigProvider.getConfig());
  }
}
