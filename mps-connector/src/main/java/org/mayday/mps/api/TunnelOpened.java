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
 */
public record TunnelOpened(
    UUID tunnel,
    UUID platform,
    long rawTrigger,
    String apfVersion,
    InetSocketAddress peer,
    TlsFacts tls,
    Instant at)
    implements TunnelEvent, Serializable {}
