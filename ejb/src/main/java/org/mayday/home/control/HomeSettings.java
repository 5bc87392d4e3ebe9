package org.mayday.home.control;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where the data of this server are.
 *
 * @param directory {@code mayday.home}
 * @param keystorePassword {@code mayday.keystore.password}; empty if one is to be generated
 */
public record HomeSettings(Path directory, Optional<String> keystorePassword) {

  /** Reads the settings. */
  public static HomeSettings from(Config config) {
    return new HomeSettings(
        Path.of(config.getValue("mayday.home", String.class)),
        config.getOptionalValue("mayday.keystore.password", String.class));
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "HomeSettings[" + directory + "]";
  }
}
