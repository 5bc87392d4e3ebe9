package org.mayday.batch.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.batch.control.BatchDesk;

/** Goes on with batches every 20 s, after a restart too, and forgets old ones every hour. */
@Singleton
@DependsOn("RunClock")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class BatchClock {
  private static final Logger LOG = System.getLogger(BatchClock.class.getName());

  @Inject BatchDesk desk;

  @Schedule(hour = "*", minute = "*", second = "10/20", persistent = false, info = "batches")
  void tick() {
    try {
      desk.advance();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Batches could not be gone on with; next attempt in 20 s.", e);
    }
  }

  @Schedule(hour = "*", minute = "47", persistent = false, info = "trim batches")
  void trim() {
    try {
      desk.trim();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old batches could not be forgotten; next attempt in an hour.", e);
    }
  }
}
