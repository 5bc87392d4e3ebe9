package org.mayday.presence.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A tunnel is gone; see {@link TunnelsDown}.
 *
 * @param cause why
 * @param replaced whether the PC has a newer tunnel already
 */
public record TunnelDown(UUID tunnel, UUID platform, String cause, boolean replaced, Instant at) {}
