package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of presence from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  PresenceSettings presenceSettings() {
    return PresenceSettings.from(ConfigProvider.getConfig());
  }

  @Produces
  LoginSettings loginSettings() {
    return LoginSettings.from(ConfigProvider.getConfig());
  }
}
