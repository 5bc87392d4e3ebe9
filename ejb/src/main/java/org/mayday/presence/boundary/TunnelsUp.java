package org.mayday.presence.boundary;

import java.util.List;

/**
 * PCs have opened tunnels, one each; heard inside the transaction that stores them. For other
 * components.
 */
public record TunnelsUp(List<TunnelUp> tunnels) {
  public TunnelsUp {
    tunnels = List.copyOf(tunnels);
  }
}
