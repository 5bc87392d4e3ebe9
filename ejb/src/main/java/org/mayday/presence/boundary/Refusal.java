package org.mayday.presence.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Connections that never became a tunnel; the same refusal in one burst is one entry.
 *
 * @param at the last time
 * @param stage how far it came
 * @param reason why it was refused
 * @param detail the reason in words
 * @param platform the UUID that it claimed
 * @param username the MPS user name that it claimed
 * @param times how often in this burst
 */
public record Refusal(
    Instant at,
    String address,
    String stage,
    String reason,
    String detail,
    @Nullable UUID platform,
    @Nullable String username,
    int times)
    implements Serializable {}
