package org.mayday.lan.boundary;

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
import org.mayday.authority.control.GatewayCertificate;
import org.mayday.lan.control.SweepEngine;

/**
 * Goes on with orders that the server had in hand when it stopped; not before the gateway has read
 * its certificate, whose root PCs are told.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "VaultStart"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class SweepClock {
  private static final Logger LOG = System.getLogger(SweepClock.class.getName());

  @Inject SweepEngine engine;
  @Inject GatewayCertificate certificate;

  @PostConstruct
  void started() {
    int again = engine.recover();
    if (again > 0) {
      LOG.log(Level.INFO, "{0} PCs in the network were visited when the server stopped.", again);
    }
  }

  @Schedule(
      hour = "*",
      minute = "*",
      second = "*/5",
      persistent = false,
      info = "PCs in the network")
  void tick() {
    if (!certificate.isRead()) {
      return; // the server is still starting
    }
    try {
      engine.tick();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "PCs in the network could not be visited; next attempt in 5 s.", e);
    }
  }
}
