package org.mayday.visits.boundary;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted.
 *
 * @param states all states if empty
 * @param offset how many of the newest to leave out
 * @param limit how many at most, 1 to {@value #MOST}
 */
public record RunQuery(
    @Nullable UUID platform,
    @Nullable UUID batch,
    @Nullable String operation,
    @Nullable String who,
    Set<RunState> states,
    int offset,
    int limit)
    implements Serializable {
  /** The most runs in an answer. */
  public static final int MOST = 500;

  public RunQuery {
    states = Set.copyOf(states);
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("offset or limit out of range");
    }
  }

  /** The newest runs of a PC. */
  public static RunQuery of(UUID platform, int limit) {
    return new RunQuery(platform, null, null, null, Set.of(), 0, limit);
  }
}
