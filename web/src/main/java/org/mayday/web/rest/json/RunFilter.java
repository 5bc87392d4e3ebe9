package org.mayday.web.rest.json;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mayday.visits.boundary.RunQuery;
import org.mayday.visits.boundary.RunState;

/** Which runs; what is absent does not narrow the search. */
public class RunFilter extends Paging {
  /** For this PC. */
  @QueryParam("platform")
  @Parameter(description = "Only runs for this PC.")
  public @Nullable UUID platform;

  /** Of this batch. */
  @QueryParam("batch")
  @Parameter(description = "Only runs of this batch.")
  public @Nullable UUID batch;

  /** Of this operation. */
  @QueryParam("operation")
  @Size(max = 64)
  @Parameter(description = "Only runs of this operation.")
  public @Nullable String operation;

  /** Ordered by this one. */
  @QueryParam("who")
  @Size(max = 200)
  @Parameter(description = "Only what this member of the staff ordered, or policy.")
  public @Nullable String who;

  /** In these states. */
  @QueryParam("state")
  @Size(max = 6)
  @Parameter(description = "Only runs in this state; may be given more than once.")
  public List<RunState> state = List.of();

  /** As the boundary wants it. */
  public RunQuery query() {
    return new RunQuery(platform, batch, operation, who, new HashSet<>(state), after, limit);
  }
}
