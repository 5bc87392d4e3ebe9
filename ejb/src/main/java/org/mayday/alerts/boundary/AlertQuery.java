package org.mayday.alerts.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What alerts to find; null means "any". Newest first.
 *
 * @param text part of the PC's name, the words or the firmware's number
 * @param severities empty for any
 * @param from heard last since, inclusive
 * @param to heard last before, exclusive
 * @param offset 0 or more
 * @param limit 1 to 500
 */
public record AlertQuery(
    @Nullable String text,
    Set<AlertSeverity> severities,
    @Nullable AlertState state,
    @Nullable UUID platform,
    @Nullable Instant from,
    @Nullable Instant to,
    int offset,
    int limit)
    implements Serializable {
  /** Most alerts of a page. */
  public static final int MOST = 500;

  /** Keeps a copy, and brings offset and limit into their ranges. */
  public AlertQuery {
    severities = Set.copyOf(severities);
    offset = Math.max(0, offset);
    limit = Math.max(1, Math.min(MOST, limit));
  }
}
