package org.mayday.calls.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.mayday.calls.control.EvidenceDesk;
import org.mayday.presence.boundary.TunnelsReady;

/** Has callers asked as soon as their ports can be used, on threads of the container. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class EvidenceCollector {
  @Inject EvidenceDesk desk;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  /** Tunnels can be used. */
  public void ready(@ObservesAsync TunnelsReady event) {
    event.tunnels().forEach(tunnel -> desk.ready(tunnel, executor));
  }
}
