package org.mayday.fleet.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which PCs to list, and in which order.
 *
 * @param text part of the name, beginning of the UUID or of the address, or a tag, in any case;
 *     null or blank for all; only the first 200 characters count
 * @param connected only those with (true) or without (false) a tunnel; null for both
 * @param tag only those with this tag, in any case; null or blank for all
 * @param offset how many to skip, 0 or more
 * @param limit how many to give, 1 to 1,000
 */
public record PlatformQuery(
    @Nullable String text,
    @Nullable Boolean connected,
    @Nullable String tag,
    PlatformSort sort,
    boolean descending,
    int offset,
    int limit)
    implements Serializable {

  /** The most PCs that one page can hold. */
  public static final int MAX_LIMIT = 1000;

  public PlatformQuery {
    if (offset < 0) {
      throw new IllegalArgumentException("The offset must not be negative.");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("The limit must be between 1 and " + MAX_LIMIT + ".");
    }
  }
}
