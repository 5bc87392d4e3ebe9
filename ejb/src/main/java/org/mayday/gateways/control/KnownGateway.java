package org.mayday.gateways.control;

import java.util.UUID;
import org.mayday.gateways.boundary.GatewayOrder;
import org.mayday.mps.api.ForeignGateway;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.ForeignProxy.Kind;

/**
 * A gateway with what is needed to talk to it.
 *
 * @param password at its interface and its proxies; empty for none
 * @param secret proves its notifications
 */
record KnownGateway(UUID id, GatewayOrder order, String password, String secret) {

  /** As the connector knows it. */
  ForeignGateway route() {
    return new ForeignGateway(id, order.name(), management(), redirection());
  }

  /** The proxy for all ports but those of WS-Management. */
  ForeignProxy redirection() {
    return proxy(order.socksKind(), order.socksHost(), order.socksPort());
  }

  /** The proxy for WS-Management. */
  ForeignProxy management() {
    return order.httpHost().isEmpty()
        ? redirection()
        : proxy(Kind.HTTP_CONNECT, order.httpHost(), order.httpPort());
  }

  private ForeignProxy proxy(Kind kind, String host, int port) {
    return new ForeignProxy(kind, host, port, order.user(), password);
  }

  /** Leaves out the secrets. */
  @Override
  public String toString() {
    return order.toString();
  }
}
