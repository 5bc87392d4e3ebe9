package org.mayday.batch.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.Effect;
import org.mayday.visits.boundary.RunState;

/**
 * One operation for many PCs.
 *
 * @param arguments what may be shown of them
 * @param tag the tag that its PCs had; null if they were chosen one by one
 * @param who sign-in name
 * @param parallel how many PCs at a time
 * @param total how many PCs in all
 * @param counts how many runs are in each state; states without a run are left out
 * @param ended when the last run was over
 */
public record Batch(
    UUID id,
    String operation,
    Effect effect,
    String arguments,
    @Nullable String tag,
    String who,
    BatchState state,
    int parallel,
    int total,
    Map<RunState, Long> counts,
    Instant created,
    @Nullable Instant ended)
    implements Serializable {
  /** How many runs are in this state. */
  public long in(RunState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** How many PCs are over, one way or the other. */
  public long over() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().isOver())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many PCs could be tried again. */
  public long retryable() {
    return in(RunState.FAILED) + in(RunState.CANCELLED) + in(RunState.EXPIRED);
  }
}
