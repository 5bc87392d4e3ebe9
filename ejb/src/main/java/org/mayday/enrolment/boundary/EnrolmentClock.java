package org.mayday.enrolment.boundary;

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
import org.mayday.announcement.control.Transactions;
import org.mayday.enrolment.control.EnrolmentStore;
import org.mayday.enrolment.control.TokenBook;

/** Says that what was under way when the server stopped waits, and forgets what is old. */
@Singleton
@Startup
@DependsOn({"Migrator", "VaultStart"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class EnrolmentClock {
  private static final Logger LOG = System.getLogger(EnrolmentClock.class.getName());

  @Inject EnrolmentStore store;
  @Inject TokenBook tokens;
  @Inject Transactions transactions;

  @PostConstruct
  void started() {
    transactions.runInNew(store::recover);
  }

  @Schedule(hour = "*", minute = "37", persistent = false, info = "trim enrolments")
  void trim() {
    try {
      transactions.runInNew(store::trim);
      transactions.runInNew(tokens::trim);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old enrolments could not be forgotten.", e);
    }
  }
}
