package org.mayday.visits.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.mayday.presence.boundary.TunnelsReady;
import org.mayday.visits.control.Visitors;

/** Has what waits for PCs done when they call and their ports can be used. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class VisitWatch {
  @Inject Visitors visitors;

  /** Tunnels can be used. */
  public void ready(@ObservesAsync TunnelsReady event) {
    visitors.ready(event.tunnels());
  }
}
