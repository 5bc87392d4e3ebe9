package org.mayday.alerts.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertSource;

/**
 * One report of an alert.
 *
 * @param messageId at most 100 characters
 * @param arguments together at most 10,000 characters
 * @param address at most 400 characters
 */
public record Telling(
    AlertSeverity severity,
    AlertSource source,
    @Nullable String messageId,
    List<String> arguments,
    @Nullable String raw,
    @Nullable String address,
    @Nullable UUID tunnel,
    Instant at) {}
