package org.mayday.presence.boundary;

import java.util.List;

/** Tunnels are gone; heard inside the transaction that stores it. For other components. */
public record TunnelsDown(List<TunnelDown> tunnels) {
  public TunnelsDown {
    tunnels = List.copyOf(tunnels);
  }
}
