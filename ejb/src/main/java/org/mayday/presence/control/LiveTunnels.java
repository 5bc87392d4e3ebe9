package org.mayday.presence.control;

import org.mayday.mps.api.TunnelGateway;

/** Gives the gateway and the tunnels that are up. */
@FunctionalInterface
public interface LiveTunnels {
  TunnelGateway gateway();
}
