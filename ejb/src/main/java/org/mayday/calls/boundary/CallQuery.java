package org.mayday.calls.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What calls to find; null and empty mean "any". Newest first.
 *
 * @param text part of the PC's name, the reason, the summary or a ticket
 * @param from ringing since, inclusive
 * @param to ringing until, exclusive
 * @param limit 1 to 500
 */
public record CallQuery(
    @Nullable String text,
    Set<CallState> states,
    @Nullable UUID platform,
    @Nullable String technician,
    @Nullable Instant from,
    @Nullable Instant to,
    int offset,
    int limit)
    implements Serializable {
  public CallQuery {
    states = Set.copyOf(states);
  }
}
