package org.mayday.web.rest.json;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.AlertQuery;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertState;

/** Which alerts; what is absent does not narrow the search. */
public class AlertFilter extends Paging {
  /** In this state. */
  @QueryParam("state")
  @Parameter(description = "Only alerts in this state.")
  public @Nullable AlertState state;

  /** So serious. */
  @QueryParam("severity")
  @Size(max = 4)
  @Parameter(description = "Only alerts so serious; may be given more than once.")
  public List<AlertSeverity> severity = List.of();

  /** Of this PC. */
  @QueryParam("platform")
  @Parameter(description = "Only alerts of this PC.")
  public @Nullable UUID platform;

  /** With these words. */
  @QueryParam("text")
  @Size(max = 200)
  @Parameter(description = "Part of the PC's name, the words or the firmware's number.")
  public @Nullable String text;

  /** Since then. */
  @QueryParam("from")
  @Parameter(description = "Only alerts that were heard last at this time or later.")
  public @Nullable Instant from;

  /** Until then. */
  @QueryParam("to")
  @Parameter(description = "Only alerts that were heard last before this time.")
  public @Nullable Instant to;

  /** As the boundary wants it. */
  public AlertQuery query() {
    return new AlertQuery(text, new HashSet<>(severity), state, platform, from, to, after, limit);
  }
}
