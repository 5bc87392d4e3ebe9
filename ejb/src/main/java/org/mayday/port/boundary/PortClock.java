package org.mayday.port.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.port.control.PortHall;

/**
 * Looks every two seconds whether all who forward ports still may, for an account can be changed on
 * another server too. Only a timer of its own may wait for the database.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class PortClock {
  private static final Logger LOG = System.getLogger(PortClock.class.getName());

  @Inject PortHall hall;

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false, info = "ports")
  void tick() {
    try {
      hall.checkStaff();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Nobody could look who is on the staff; it is tried again.", e);
    }
  }
}
