package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mayday.delivery.boundary.Dialect;

/** Reads the settings of deliveries from MicroProfile Config. */
@Dependent
public class Furnishing {
  @Produces
  DeliverySettings deliverySettings() {
    return DeliverySettings.from(ConfigProvider.getConfig());
  }

  @Produces
  Dialect dialect() {
    Config config = ConfigProvider.getConfig();
    return Dialect.of(
        config.getOptionalValue("mayday.mps-soap.namespace", String.class).orElse(Dialect.OURS),
        config.getOptionalValue("mayday.mps-soap.names", String.class).orElse(""));
  }
}
