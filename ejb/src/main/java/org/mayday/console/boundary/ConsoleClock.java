package org.mayday.console.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.console.control.Hall;

/**
 * Looks every two seconds whether all who sit at consoles still may, for an account can be changed
 * on another server too. Only a timer of its own may wait for the database.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ConsoleClock {
  private static final Logger LOG = System.getLogger(ConsoleClock.class.getName());

  @Inject Hall hall;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "consoles")
  void tick() {
    try {
      hall.checkStaff();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Nobody could look who is on the staff; it is tried again.", e);
    }
  }
}
