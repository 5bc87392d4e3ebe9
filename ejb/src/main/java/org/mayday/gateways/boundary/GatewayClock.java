package org.mayday.gateways.boundary;

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
import org.mayday.gateways.control.GatewayRounds;

/** Looks every second whether a gateway is to be asked for its PCs. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class GatewayClock {
  private static final Logger LOG = System.getLogger(GatewayClock.class.getName());

  @Inject GatewayRounds rounds;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "foreign gateways")
  void tick() {
    try {
      rounds.look();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "The gateways of others could not be looked for; again soon.", e);
    }
  }
}
