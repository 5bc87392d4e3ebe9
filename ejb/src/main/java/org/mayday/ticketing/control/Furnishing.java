package org.mayday.ticketing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of commands from MicroProfile Config. */
@Dependent
public class Furnishing {
  @Produces
  TicketingSettings ticketingSettings() {
    return TicketingSettings.from(ConfigProvider.getConfig());
  }
}
