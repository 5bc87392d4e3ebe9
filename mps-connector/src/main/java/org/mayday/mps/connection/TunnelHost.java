package org.mayday.mps.connection;

import org.mayday.mps.api.TunnelGateway;
import org.mayday.mps.tunnel.Tunnels;

/** What the outbound side needs of the resource adapter. */
public interface TunnelHost {

  /** The live tunnels. */
  Tunnels tunnels();

  /** The listener and what can be asked of it. */
  TunnelGateway gateway();
}
