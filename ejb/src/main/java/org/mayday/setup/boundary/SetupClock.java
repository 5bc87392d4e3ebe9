package org.mayday.setup.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.announcement.control.Transactions;
import org.mayday.setup.control.CertificateWarning;
import org.mayday.setup.control.NewPcBook;

/**
 * Looks every hour for provisioning certificates that end soon, and forgets PCs that were not heard
 * for long.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class SetupClock {
  private static final Logger LOG = System.getLogger(SetupClock.class.getName());

  @Inject CertificateWarning warning;
  @Inject NewPcBook book;
  @Inject Transactions transactions;

  @Schedule(hour = "*", minute = "9", persistent = false, info = "provisioning certificates")
  void warn() {
    try {
      transactions.runInNew(warning::warn);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Provisioning certificates could not be looked at.", e);
    }
  }

  @Schedule(hour = "*", minute = "47", persistent = false, info = "trim PCs to set up")
  void trim() {
    try {
      transactions.runInNew(book::trim);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "PCs that asked long ago could not be forgotten.", e);
    }
  }
}
