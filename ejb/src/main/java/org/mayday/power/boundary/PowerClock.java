package org.mayday.power.boundary;

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
import org.mayday.announcement.control.Transactions;
import org.mayday.power.control.PowerBook;

/** Stores the power states that were found every 10 s, and forgets old ones every hour. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class PowerClock {
  private static final Logger LOG = System.getLogger(PowerClock.class.getName());

  @Inject PowerBook book;
  @Inject Transactions transactions;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "power states")
  void store() {
    try {
      if (book.isAnythingNew()) {
        transactions.runInNew(book::store);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Power states that were found could not be stored; they are lost.", e);
    }
  }

  @Schedule(hour = "*", minute = "7", persistent = false, info = "trim power states")
  void trim() {
    try {
      transactions.runInNew(book::trim);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "Old power states could not be forgotten; next attempt in an hour.", e);
    }
  }
}
