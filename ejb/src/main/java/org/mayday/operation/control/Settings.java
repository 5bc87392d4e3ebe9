package org.mayday.operation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of operations from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  OperationSettings operationSettings() {
    return OperationSettings.from(ConfigProvider.getConfig());
  }
}
