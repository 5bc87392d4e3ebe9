package org.mayday.mps.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Tunnels that PCs have to foreign gateways, and that lead here through the proxies of those. For
 * the application they are tunnels like others: it is told that they open, which ports they forward
 * and that they close. Thread-safe; no method but {@link #knock} blocks.
 */
public interface ForeignGateways {

  /**
   * A gateway says that it has a tunnel of a PC, which the application lets in.
   *
   * @param gateway as it is to be used from now on, for tunnels that are open already, too
   * @param fresh whether the PC has just called, so that the gateway takes it over from another;
   *     otherwise it is only known that the tunnel is up
   */
  Arrival arrived(ForeignGateway gateway, ForeignPc pc, boolean fresh);

  /**
   * A gateway says that a tunnel is gone.
   *
   * @param tunnel what the gateway calls it; empty for whichever the PC has
   * @return false if there was none, or another one
   */
  boolean left(UUID gateway, UUID platform, String tunnel, String why);

  /**
   * A gateway has listed all its PCs: the tunnels of others through it are gone.
   *
   * @param askedAt when the list was asked for; what opened later is not looked at
   * @return how many are gone
   */
  int keepOnly(UUID gateway, Set<UUID> listed, Instant askedAt);

  /**
   * A gateway is used no more, or is gone: all tunnels through it end.
   *
   * @return how many those were
   */
  int leftAll(UUID gateway, CloseCause cause, String why);

  /**
   * Connects to a proxy and signs in, without asking for a PC.
   *
   * @param within for all of it
   * @throws TunnelException saying in words why that fails
   */
  void knock(ForeignProxy proxy, Duration within) throws TunnelException;

  /** The tunnels through a gateway; a snapshot. */
  Collection<LiveTunnel> through(UUID gateway);
}
