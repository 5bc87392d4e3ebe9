package org.mayday.presence.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A PC has opened a tunnel; see {@link TunnelsUp}.
 *
 * @param address where the PC called from
 */
public record TunnelUp(
    UUID tunnel, UUID platform, Trigger trigger, long rawTrigger, String address, Instant at) {}
