package org.mayday.logs.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records, newest first.
 *
 * @param total how many there are in all
 * @param readAt when a log of the PC was read last; null if never
 */
public record LogPage(List<LogEntry> entries, long total, @Nullable Instant readAt)
    implements Serializable {}
