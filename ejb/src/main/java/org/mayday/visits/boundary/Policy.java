package org.mayday.visits.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done whenever a PC calls.
 *
 * @param operation one without required parameters that destroys nothing
 * @param tag only PCs with this tag; null for all
 * @param everyHours at most once in so many hours for each PC
 * @param enabled whether it counts
 */
public record Policy(
    UUID id,
    String operation,
    @Nullable String tag,
    int everyHours,
    boolean enabled,
    String changedBy,
    Instant changedAt)
    implements Serializable {}
