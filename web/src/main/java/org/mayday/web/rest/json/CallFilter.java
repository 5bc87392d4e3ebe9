package org.mayday.web.rest.json;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallQuery;
import org.mayday.calls.boundary.CallState;

/** Which calls; what is absent does not narrow the search. */
public class CallFilter extends Paging {
  /** In these states. */
  @QueryParam("state")
  @Size(max = 6)
  @Parameter(description = "Only calls in this state; may be given more than once.")
  public List<CallState> state = List.of();

  /** Of this PC. */
  @QueryParam("platform")
  @Parameter(description = "Only calls of this PC.")
  public @Nullable UUID platform;

  /** In the hands of this member of the staff. */
  @QueryParam("technician")
  @Size(max = 64)
  @Parameter(description = "Only calls that this member of the staff has or had.")
  public @Nullable String technician;

  /** With these words. */
  @QueryParam("text")
  @Size(max = 200)
  @Parameter(description = "Part of the PC's name, the reason, the summary or a ticket.")
  public @Nullable String text;

  /** Since then. */
  @QueryParam("from")
  @Parameter(description = "Only calls that rang at this time or later.")
  public @Nullable Instant from;

  /** Until then. */
  @QueryParam("to")
  @Parameter(description = "Only calls that rang before this time.")
  public @Nullable Instant to;

  /** As the boundary wants it. */
  public CallQuery query() {
    return new CallQuery(text, new HashSet<>(state), platform, technician, from, to, after, limit);
  }
}
