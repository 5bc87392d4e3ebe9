package org.mayday.provisioning.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.mayday.presence.boundary.TunnelsReady;
import org.mayday.provisioning.control.Continuation;

/** Has steps that are left gone on with when their PCs call. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ProfileWatch {
  @Inject Continuation continuation;

  /** Tunnels can be used. */
  public void ready(@ObservesAsync TunnelsReady event) {
    continuation.ready(event.tunnels());
  }
}
