package org.mayday.presence.boundary;

import jakarta.annotation.PostConstruct;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.presence.control.Gateway;
import org.mayday.presence.control.PresenceSettings;
import org.mayday.presence.control.Reconciliation;
import org.mayday.presence.control.Refusals;
import org.mayday.presence.control.TunnelRows;

/** Keeps the rows of tunnels true: at the start, every half minute, and trims them every hour. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class PresenceClock {
  private static final Logger LOG = System.getLogger(PresenceClock.class.getName());

  @Inject Reconciliation reconciliation;
  @Inject Gateway gateway;
  @Inject Refusals refusals;
  @Inject TunnelRows rows;
  @Inject Transactions transactions;
  @Inject PresenceSettings settings;
  @Inject Clock clock;

  @PostConstruct
  void started() {
    int ended = reconciliation.started(live());
    LOG.log(Level.INFO, "{0} tunnels ended with the previous run of the server.", ended);
  }

  @Schedule(
      hour = "*",
      minute = "*",
      second = "*/30",
      persistent = false,
      info = "tunnel reconciliation")
  void reconcile() {
    try {
      TunnelGateway now = gateway.gateway();
      // Asked before the rows are read: what was told by then is in them.
      Set<UUID> untold = now.untold();
      reconciliation.reconcile(now.tunnels(), untold);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The tunnels could not be compared with their rows.", e);
    }
  }

  @Schedule(hour = "*", minute = "7", persistent = false, info = "trim presence")
  void trim() {
    Instant now = clock.instant();
    try {
      transactions.runInNew(() -> refusals.trim(now));
      transactions.runInNew(() -> rows.forgetClosedBefore(now.minus(settings.tunnelAge())));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "What is old could not be forgotten; next attempt in an hour.", e);
    }
  }

  private Collection<LiveTunnel> live() {
    try {
      return gateway.gateway().tunnels();
    } catch (IllegalStateException e) {
      LOG.log(Level.DEBUG, "No gateway yet, so no tunnels.", e);
      return List.of();
    }
  }
}
