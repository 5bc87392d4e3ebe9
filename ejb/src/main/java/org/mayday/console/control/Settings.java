package org.mayday.console.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of consoles from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  ConsoleSettings consoleSettings() {
    return ConsoleSettings.from(ConfigProvider.getConfig());
  }
}
