package org.mayday.mps.api;

import java.io.Serializable;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A PC has logged in.
 *
 * @param tunnel identity of the tunnel
 * @param platform UUID of the PC
 * @param rawTrigger trigger reason of APF PROTOCOLVERSION as sent, unsigned 32 bit
 * @param apfVersion major and minor version of APF PROTOCOLVERSION, such as "1.0"
 * @param peer address of the PC as the gateway sees it
 * @param tls how the connection is secured
 * @param at moment of the login
 * @param via name of the foreign gateway that the PC has the tunnel to; empty if to this one
 */
public record TunnelOpened(
    UUID tunnel,
    UUID platform,
    long rawTrigger,
    String apfVersion,
    InetSocketAddress peer,
    TlsFacts tls,
    Instant at,
    String via)
    implements TunnelEvent, Serializable {

  /** A tunnel to this gateway. */
  public TunnelOpened(
      UUID tunnel,
      UUID platform,
      long rawTrigger,
      String apfVersion,
      InetSocketAddress peer,
      TlsFacts tls,
      Instant at) {
    this(tunnel, platform, rawTrigger, apfVersion, peer, tls, at, "");
  }
}
