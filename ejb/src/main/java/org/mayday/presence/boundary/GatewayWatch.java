package org.mayday.presence.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.presence.control.Gateway;

/**
 * The gateway as monitoring sees it: without sign-in, and nothing about a single PC. Also names the
 * connector of this application for all who look it up.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ConnectionFactoryDefinition(
    name = "java:app/mps/Tunnels",
    interfaceName = "org.mayday.mps.api.TunnelConnectionFactory",
    resourceAdapter = "#mps-connector",
    transactionSupport = TransactionSupport.TransactionSupportLevel.NoTransaction,
    minPoolSize = 0,
    maxPoolSize = 1000)
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
        gateway.text(), now.isListening(), now.figures(), now.figures().tunnels());
  }
}
