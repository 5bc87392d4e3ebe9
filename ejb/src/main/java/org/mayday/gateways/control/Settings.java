package org.mayday.gateways.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of the gateways of others from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  GatewaysSettings gatewaysSettings() {
    return GatewaysSettings.from(ConfigProvider.getConfig());
  }
}
