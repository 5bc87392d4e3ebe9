package org.mayday.mps.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The ports that a PC accepts channels for, after its tcpip-forward requests fell quiet. Told again
 * when the PC changes them.
 *
 * @param ports TCP ports of the PC, such as 16992 and 16994
 */
public record TunnelForwarded(UUID tunnel, UUID platform, Set<Integer> ports, Instant at)
    implements TunnelEvent, Serializable {}
