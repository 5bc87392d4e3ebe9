package org.mayday.role.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mayday.role.boundary.ServerRole;

/** Reads the role of the server from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  ServerRole serverRole() {
    return ServerRole.from(ConfigProvider.getConfig());
  }
}
