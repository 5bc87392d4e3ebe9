package org.mayday.alerts.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the firmware of a PC reported.
 *
 * @param times how often, while it was not acknowledged
 * @param message in words
 * @param acknowledgedBy sign-in name
 */
public record Alert(
    UUID id,
    UUID platform,
    String platformName,
    Instant firstAt,
    Instant lastAt,
    int times,
    String message,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt)
    implements Serializable {}
