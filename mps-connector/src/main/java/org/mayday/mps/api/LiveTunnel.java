package org.mayday.mps.api;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A tunnel as it is now.
 *
 * @param tls how the connection is secured
 * @param lastHeard when the last byte of the PC came
 * @param channels number of open channels
 * @param via name of the foreign gateway that the PC has the tunnel to; empty if to this one
 */
public record LiveTunnel(
    UUID tunnel,
    UUID platform,
    long rawTrigger,
    InetSocketAddress peer,
    TlsFacts tls,
    Instant openedAt,
    Instant lastHeard,
    Set<Integer> ports,
    int channels,
    String via) {

  /** A tunnel to this gateway. */
  public LiveTunnel(
      UUID tunnel,
      UUID platform,
      long rawTrigger,
      InetSocketAddress peer,
      TlsFacts tls,
      Instant openedAt,
      Instant lastHeard,
      Set<Integer> ports,
      int channels) {
    this(tunnel, platform, rawTrigger, peer, tls, openedAt, lastHeard, ports, channels, "");
  }
}
