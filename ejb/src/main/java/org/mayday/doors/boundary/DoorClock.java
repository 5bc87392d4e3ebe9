package org.mayday.doors.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.doors.control.DoorGuard;

/**
 * Looks every two seconds whether all who have something open at a door still may, for an account
 * can be changed on another server too. Only a timer of its own may wait for the database.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class DoorClock {
  private static final Logger LOG = System.getLogger(DoorClock.class.getName());

  @Inject DoorGuard guard;

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false, info = "doors")
  void tick() {
    try {
      guard.look();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Nobody could look who may use the doors; it is tried again.", e);
    }
  }
}
