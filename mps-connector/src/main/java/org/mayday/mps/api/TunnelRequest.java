package org.mayday.mps.api;

import jakarta.resource.spi.ConnectionRequestInfo;
import java.time.Duration;
import java.util.UUID;

/**
 * Asks for a channel to a port of a PC.
 *
 * @param platform UUID of the PC
 * @param port TCP port of the PC that it forwards
 * @param timeout how long the PC may take to confirm the channel
 */
public record TunnelRequest(UUID platform, int port, Duration timeout)
    implements ConnectionRequestInfo {}
