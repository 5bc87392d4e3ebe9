package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;

/**
 * Which PCs are asked for.
 *
 * @param platform only this one; null for any
 * @param profile only those that have it or are being given it; null for any
 * @param state only those that are so far; null for any
 * @param offset how many are passed over, from 0 on
 * @param limit at most so many, 1 to {@value #MOST}
 */
public record StandingQuery(
    @Nullable UUID platform,
    @Nullable String profile,
    Standing.@Nullable State state,
    int offset,
    int limit)
    implements Serializable {
  /** So many are told at a time. */
  public static final int MOST = 1_000;

  public StandingQuery {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new BadArguments("The offset is 0 or more, and the limit 1 to 1,000.");
    }
  }

  /** How one PC stands. */
  public static StandingQuery of(UUID platform) {
    return new StandingQuery(platform, null, null, 0, 1);
  }
}
