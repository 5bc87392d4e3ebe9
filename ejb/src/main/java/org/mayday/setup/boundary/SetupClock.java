package org.mayday.setup.boundary;

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
import org.mayday.authority.control.GatewayCertificate;
import org.mayday.setup.control.CertificateWarning;
import org.mayday.setup.control.NewPcBook;
import org.mayday.setup.control.SetupEngine;

/**
 * Goes on with what the server had in hand when it stopped, tries again what is due, looks every
 * hour for provisioning certificates that end soon, and forgets PCs that were not heard for long.
 * Begins after the gateway has read its certificate, whose root PCs are told.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "VaultStart"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class SetupClock {
  private static final Logger LOG = System.getLogger(SetupClock.class.getName());

  @Inject CertificateWarning warning;
  @Inject NewPcBook book;
  @Inject SetupEngine engine;
  @Inject GatewayCertificate certificate;
  @Inject Transactions transactions;

  @PostConstruct
  void started() {
    int again = engine.recover();
    if (again > 0) {
      LOG.log(Level.INFO, "{0} PCs were being set up when the server stopped.", again);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "set up PCs")
  void tick() {
    if (!certificate.isRead()) {
      return; // the server is still starting
    }
    try {
      engine.tick();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "PCs could not be set up; next attempt in 5 s.", e);
    }
  }

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
