package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.presence.control.TunnelRows;

/** Reads the settings of calls from MicroProfile Config, and furnishes the desk. */
@Dependent
public class Settings {
  @Produces
  CallSettings callSettings() {
    return CallSettings.from(ConfigProvider.getConfig());
  }

  @Produces
  Desk desk(
      TunnelRows tunnels,
      PlatformDirectory directory,
      RuleRows rules,
      CallSettings settings,
      Clock clock) {
    return new Desk(tunnels, directory, rules, settings, clock);
  }
}
