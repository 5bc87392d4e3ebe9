package org.mayday.mps.config;

/**
 * What strangers and PCs may take.
 *
 * @param maxConnections connections under way at once, tunnels included
 * @param maxConnectionsPerAddress the same for one IP address
 * @param maxBytesBeforeLogin bytes on the wire, TLS included, that a connection may send before it
 *     is logged in
 * @param loginAttempts passwords that a connection may try
 * @param maxChannelsPerTunnel channels open or being opened at once in one tunnel
 * @param channelWindow bytes that a PC may send into a channel before they are read
 */
public record TunnelLimits(
    int maxConnections,
    int maxConnectionsPerAddress,
    int maxBytesBeforeLogin,
    int loginAttempts,
    int maxChannelsPerTunnel,
    int channelWindow) {
  public TunnelLimits {
    Bounds.require("mayday.mps.max-connections", maxConnections, 1, 1_000_000);
    Bounds.require(
        "mayday.mps.max-connections-per-address", maxConnectionsPerAddress, 1, 1_000_000);
    Bounds.require("mayday.mps.max-bytes-before-login", maxBytesBeforeLogin, 2_048, 1_048_576);
    Bounds.require("mayday.mps.login-attempts", loginAttempts, 1, 10);
    Bounds.require("mayday.mps.max-channels-per-tunnel", maxChannelsPerTunnel, 1, 1_024);
    Bounds.require("mayday.mps.channel-window", channelWindow, 1_024, 16_777_216);
  }

  /** The same limits with others for connections. */
  TunnelLimits withConnections(int most, int mostPerAddress) {
    return new TunnelLimits(
        most,
        mostPerAddress,
        maxBytesBeforeLogin,
        loginAttempts,
        maxChannelsPerTunnel,
        channelWindow);
  }
}
