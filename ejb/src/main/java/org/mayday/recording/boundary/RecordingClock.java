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
 * Looks after recordings: what broke off is told within a minute, what is too old goes by night.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RecordingClock {
  private static final Logger LOG = System.getLogger(RecordingClock.class.getName());

  @Inject Housekeeping housekeeping;

  @Schedule(hour = "*", minute = "*", persistent = false, info = "end broken recordings")
  void finish() {
    attempt(housekeeping::endBroken);
  }

  @Schedule(hour = "3", minute = "27", persistent = false, info = "remove old recordings")
  void trim() {
    attempt(housekeeping::trim);
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Recordings could not be looked after; it is tried again.", e);
    }
  }
}
