package org.mayday.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list, newest first.
 *
 * @param who sign-in name; null or blank for all
 * @param action beginning of the action, such as "power."; null or blank for all
 * @param platform null for all
 * @param from not earlier than this; null for no bound
 * @param to earlier than this; null for no bound
 * @param offset how many to skip, 0 or more
 * @param limit how many to give, 1 to 1,000
 */
public record AuditQuery(
    @Nullable String who,
    @Nullable String action,
    @Nullable UUID platform,
    @Nullable Instant from,
    @Nullable Instant to,
    int offset,
    int limit)
    implements Serializable {

  /** The most entries that one page can hold. */
  public static final int MAX_LIMIT = 1000;

  public AuditQuery {
    if (offset < 0) {
      throw new IllegalArgumentException("The offset must not be negative.");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("The limit must be between 1 and " + MAX_LIMIT + ".");
    }
  }
}
