package org.mayday.visits.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.Effect;

/**
 * An operation that was ordered for a PC.
 *
 * @param batch the batch that it belongs to
 * @param platformName as the PC was called then
 * @param operation such as "boot.once"
 * @param arguments what may be shown of them, such as "source=PXE"
 * @param who sign-in name, or "policy"
 * @param failure a kind of {@link org.mayday.operation.boundary.OperationFailed}, or BAD_ARGUMENTS,
 *     UNKNOWN_PC, STOPPED, ERROR; null unless it failed or was cancelled
 * @param message why, in a sentence
 * @param attempts how often it has begun
 * @param expires until when it may begin
 */
public record Run(
    UUID id,
    @Nullable UUID batch,
    UUID platform,
    String platformName,
    String operation,
    Effect effect,
    String arguments,
    String who,
    RunState state,
    Begins begins,
    @Nullable String failure,
    @Nullable String message,
    int attempts,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended,
    Instant expires)
    implements Serializable {}
