package org.mayday.recording.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.recording.control.Housekeeping;

/**
 * Looks after recordings: what broke off is told within 20 s of the start of the server, what is
 * too old goes by night.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RecordingClock {
  private static final Logger LOG = System.getLogger(RecordingClock.class.getName());

  @Inject Housekeeping housekeeping;

  private boolean settled;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "end recordings")
  void finish() {
    if (settled) {
      attempt(housekeeping::endBroken);
    } else {
      settled = attempt(housekeeping::settle);
    }
  }

  @Schedule(hour = "3", minute = "27", persistent = false, info = "remove old recordings")
  void trim() {
    attempt(housekeeping::trim);
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Recordings could not be looked after; it is tried again.", e);
      return false;
    }
  }
}
