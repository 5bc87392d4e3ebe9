package org.mayday.mps.config;

import java.time.Duration;

/**
 * Where PCs that are not set up say hello.
 *
 * @param listener its place and its callers
 * @param maxConnections connections under way at once
 * @param maxConnectionsPerAddress the same for one IP address
 * @param perMinute hellos of one IP address in a minute
 * @param deadline how long one hello may take to come
 */
public record HelloSettings(
    ListenerSettings listener,
    int maxConnections,
    int maxConnectionsPerAddress,
    int perMinute,
    Duration deadline) {
  public HelloSettings {
    Bounds.require("mayday.mps.hello.max-connections", maxConnections, 1, 10_000);
    Bounds.require(
        "mayday.mps.hello.max-connections-per-address", maxConnectionsPerAddress, 1, 1_000);
    Bounds.require("mayday.mps.hello.per-minute", perMinute, 1, 10_000);
    Bounds.require("mayday.mps.hello.deadline", deadline);
  }

  /** The limits of the gateway with this listener's own for connections. */
  public TunnelLimits limits(TunnelLimits gateway) {
    return gateway.withConnections(maxConnections, maxConnectionsPerAddress);
  }
}
