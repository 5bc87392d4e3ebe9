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

  private boolean troubled;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "calls")
  void tick() {
    boolean well = attempt(waits::look) & attempt(grace::look) & attempt(roster::expire);
    if (well && troubled) {
      LOG.log(Level.INFO, "The calls are looked after again.");
    }
    troubled = !well;
  }

  /** Tells the first failure only: a database that is away must not fill the log. */
  private boolean attempt(Runnable look) {
    try {
      look.run();
      return true;
    } catch (RuntimeException e) {
      LOG.log(
          troubled ? Level.DEBUG : Level.WARNING,
          "The calls could not be looked after; it is tried again each second.",
          e);
      return false;
    }
  }
}
