package org.mayday.presence.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Channels can be opened to these ports of a PC; see {@link TunnelsReady}. */
public record TunnelReady(
    UUID tunnel, UUID platform, Trigger trigger, Set<Integer> ports, Instant at) {}
