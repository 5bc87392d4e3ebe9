package org.mayday.presence.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.presence.control.Gateway;

/** The gateway as monitoring sees it: without sign-in, and nothing about a single PC. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GatewayWatch {
  @Inject Gateway gateway;

  /**
   * The gateway and its figures.
   *
   * @throws IllegalStateException if the connector is not deployed
   */
  public GatewayNow now() {
    TunnelGateway now = gateway.gateway();
    return new GatewayNow(
        gateway.text(), now.isListening(), now.listeners(), now.figures(), now.figures().tunnels());
  }
}
