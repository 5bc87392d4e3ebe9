package org.mayday.calls.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.calls.control.DutyRoster;
import org.mayday.calls.control.GraceWatch;
import org.mayday.calls.control.WaitWatch;

/** Looks every second at what must not wait longer. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class CallClock {
  private static final Logger LOG = System.getLogger(CallClock.class.getName());

  @Inject GraceWatch grace;
  @Inject WaitWatch waits;
  @Inject DutyRoster roster;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "calls")
  void tick() {
    attempt(waits::look);
    attempt(grace::look);
    attempt(roster::expire);
  }

  private static void attempt(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The calls could not be looked after; next attempt in a second.", e);
    }
  }
}
