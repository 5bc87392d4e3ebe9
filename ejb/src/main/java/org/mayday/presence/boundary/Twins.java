package org.mayday.presence.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two machines that share a UUID; one stays connected, the other is refused.
 *
 * @param name name of the PC
 * @param staying address of the one that stays
 * @param refused address of the other, as it called last
 * @param flaps how often they drove each other out before this was noticed
 * @param refusals how often the other was refused since
 * @param since when this was noticed
 * @param until when both may log in again, unless the other calls before
 */
public record Twins(
    UUID platform,
    @Nullable String name,
    String staying,
    String refused,
    int flaps,
    long refusals,
    Instant since,
    Instant until)
    implements Serializable {}
