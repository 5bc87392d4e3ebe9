package org.mayday.alerts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.alerts.control.AlertTrim;
import org.mayday.announcement.control.Transactions;

/** Forgets old alerts every hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class AlertClock {
  private static final Logger LOG = System.getLogger(AlertClock.class.getName());

  @Inject AlertTrim trim;
  @Inject Transactions transactions;

  @Schedule(hour = "*", minute = "17", persistent = false, info = "trim alerts")
  void trim() {
    try {
      transactions.runInNew(trim::trim);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old alerts could not be forgotten; next attempt in an hour.", e);
    }
  }
}
