package org.mayday.delivery.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.announcement.control.OutboxFilled;
import org.mayday.delivery.control.Housekeeping;
import org.mayday.delivery.control.Postman;

/** Lets deliveries run: when something was committed, and each second, because of pauses. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class DeliveryClock {
  private static final Logger LOG = System.getLogger(DeliveryClock.class.getName());

  @Inject Postman postman;
  @Inject Housekeeping housekeeping;

  /** Delivers what has just been committed. */
  public void filled(@ObservesAsync OutboxFilled filled) {
    postman.goRound();
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "deliveries")
  void tick() {
    postman.goRound();
  }

  /**
   * What waits and what was given up is bounded; who may not subscribe any more is told nothing.
   */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "subscriptions")
  void tidy() {
    try {
      housekeeping.tidy();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Subscriptions could not be looked through.", e);
    }
  }
}
