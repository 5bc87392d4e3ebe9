package org.mayday.bridge.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of the bridge from MicroProfile Config, and makes what lives as long. */
@Dependent
public class Settings {
  @Produces
  BridgeSettings bridgeSettings() {
    return BridgeSettings.from(ConfigProvider.getConfig());
  }

  @Produces
  @ApplicationScoped
  Guesses guesses(BridgeSettings settings, Clock clock) {
    return new Guesses(settings, clock);
  }

  @Produces
  @ApplicationScoped
  Passages passages(BridgeSettings settings) {
    return new Passages(settings.passages());
  }
}
