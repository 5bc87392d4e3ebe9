package org.mayday.mps.config;

/**
 * The listener for old firmware that speaks only TLS 1.0 to 1.2 as it was then.
 *
 * @param listener its place and its callers
 * @param maxConnections connections through it that are under way at once, tunnels included
 * @param maxConnectionsPerAddress the same for one IP address
 */
public record LegacySettings(
    ListenerSettings listener, int maxConnections, int maxConnectionsPerAddress) {
  public LegacySettings {
    Bounds.require("mayday.mps.legacy.max-connections", maxConnections, 1, 1_000_000);
    Bounds.require(
        "mayday.mps.legacy.max-connections-per-address", maxConnectionsPerAddress, 1, 1_000_000);
  }

  /** The limits of the gateway with this listener's own for connections. */
  public TunnelLimits limits(TunnelLimits gateway) {
    return gateway.withConnections(maxConnections, maxConnectionsPerAddress);
  }
}
