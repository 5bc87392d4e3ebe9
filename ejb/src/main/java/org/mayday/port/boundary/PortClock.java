package org.mayday.port.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.port.control.PortHall;
import org.mayday.port.control.RecordedPorts;

/**
 * Looks every two seconds whether all who forward ports still may, for an account can be changed on
 * another server too. Only a timer of its own may wait for the database. At the start it tells the
 * end of ports that the server forwarded when it ended without telling it.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "VaultStart"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class PortClock {
  private static final Logger LOG = System.getLogger(PortClock.class.getName());

  @Inject PortHall hall;
  @Inject RecordedPorts book;

  @PostConstruct
  void started() {
    LOG.log(Level.INFO, "{0} forwarded ports were open when the server ended.", book.settle());
  }

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false, info = "ports")
  void tick() {
    try {
      hall.checkStaff();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Nobody could look who is on the staff; it is tried again.", e);
    }
  }
}
