package org.mayday.logs.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.announcement.control.Transactions;
import org.mayday.logs.control.LogBook;

/** Forgets old log records once a day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class LogClock {
  private static final Logger LOG = System.getLogger(LogClock.class.getName());

  @Inject LogBook book;
  @Inject Transactions transactions;

  @Schedule(hour = "3", minute = "41", persistent = false, info = "trim log records")
  void trim() {
    try {
      transactions.runInNew(book::trim);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old log records could not be forgotten; next attempt tomorrow.", e);
    }
  }
}
