package org.mayday.calls.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.presence.boundary.Trigger;

/**
 * What is known when a call begins to ring.
 *
 * @param tunnel null if the PC called from inside the company network, without a tunnel
 */
public record Ring(
    UUID platform,
    String platformName,
    @Nullable UUID tunnel,
    String address,
    Trigger trigger,
    String evidence,
    Instant at) {}
