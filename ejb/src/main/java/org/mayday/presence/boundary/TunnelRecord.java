package org.mayday.presence.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tunnel in the history of a PC.
 *
 * @param trigger name of the {@link Trigger}
 * @param rawTrigger the number that the PC sent
 * @param evidence why it has its class, in words
 * @param closedAt null while the tunnel is up
 * @param closeCause why it ended
 * @param closeDetail the cause in words
 * @param call the call that it belongs to
 */
public record TunnelRecord(
    UUID tunnel,
    Instant openedAt,
    @Nullable Instant closedAt,
    String address,
    String trigger,
    long rawTrigger,
    CallerClass callerClass,
    String evidence,
    @Nullable String closeCause,
    @Nullable String closeDetail,
    @Nullable UUID call)
    implements Serializable {}
