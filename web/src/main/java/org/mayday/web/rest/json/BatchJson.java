package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.BatchState;
import org.mayday.visits.boundary.RunState;

/** One operation for many PCs, and how many of them are in each state. */
@Schema(
    name = "Batch",
    description = "One operation for many PCs, and how many of them are in each state.")
public record BatchJson(
    UUID id,
    @Schema(example = "time.read") String operation,
    @Schema(description = "What may be shown of them.") String arguments,
    @Schema(description = "Absent if the PCs were chosen one by one.") @Nullable String tag,
    @Schema(description = "Sign-in name.") String who,
    BatchState state,
    @Schema(description = "How many PCs at a time.") int parallel,
    int total,
    long waiting,
    long running,
    long done,
    long failed,
    long cancelled,
    long expired,
    Instant created,
    @Nullable Instant ended) {

  /** As the boundary tells it. */
  public static BatchJson of(Batch from) {
    return new BatchJson(
        from.id(),
        from.operation(),
        from.arguments(),
        from.tag(),
        from.who(),
        from.state(),
        from.parallel(),
        from.total(),
        from.in(RunState.WAITING),
        from.in(RunState.RUNNING),
        from.in(RunState.DONE),
        from.in(RunState.FAILED),
        from.in(RunState.CANCELLED),
        from.in(RunState.EXPIRED),
        from.created(),
        from.ended());
  }
}
