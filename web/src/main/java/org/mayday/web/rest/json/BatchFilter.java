package org.mayday.web.rest.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which batches. */
public class BatchFilter {
  private static final int MOST = 100;

  /** How many at most. */
  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(MOST)
  @Parameter(description = "How many at most.")
  public Integer limit = 50;

  /** How many to leave out. */
  @QueryParam("after")
  @DefaultValue("0")
  @Min(0)
  @Max(1_000_000)
  @Parameter(description = "How many to leave out: next, as the page before told it.")
  public Integer after = 0;
}
