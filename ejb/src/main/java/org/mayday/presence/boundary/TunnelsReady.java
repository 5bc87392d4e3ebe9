package org.mayday.presence.boundary;

import java.util.List;

/**
 * Channels can be opened to some ports of PCs; heard asynchronously, after the commit of the
 * transaction that stores it. For other components.
 */
public record TunnelsReady(List<TunnelReady> tunnels) {
  public TunnelsReady {
    tunnels = List.copyOf(tunnels);
  }
}
