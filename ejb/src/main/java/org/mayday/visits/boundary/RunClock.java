package org.mayday.visits.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.visits.control.RunCare;
import org.mayday.visits.control.RunTrim;
import org.mayday.visits.control.RunWorker;
import org.mayday.visits.control.Visitors;

/** Looks after runs: at the start, every 20 s, and forgets old ones every hour. */
@Singleton
@Startup
@DependsOn({"Migrator", "VaultStart"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RunClock {
  private static final Logger LOG = System.getLogger(RunClock.class.getName());

  @Inject RunCare care;
  @Inject RunTrim trim;
  @Inject RunWorker worker;
  @Inject Visitors visitors;

  @PostConstruct
  void started() {
    LOG.log(Level.INFO, "{0} runs were in hand when the server stopped.", care.recover());
  }

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "runs")
  void tick() {
    try {
      worker.settle();
      care.expire();
      visitors.visit();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Runs could not be looked after; next attempt in 20 s.", e);
    }
  }

  @Schedule(hour = "*", minute = "37", persistent = false, info = "trim runs")
  void trim() {
    try {
      trim.trim();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old runs could not be forgotten; next attempt in an hour.", e);
    }
  }
}
