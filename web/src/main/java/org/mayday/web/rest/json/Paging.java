package org.mayday.web.rest.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list. */
public class Paging {
  /** The most that a page of any list has. */
  public static final int MOST = 500;

  private static final int FARTHEST = 10_000_000;

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
  @Max(FARTHEST)
  @Parameter(description = "How many to leave out: next, as the page before told it.")
  public Integer after = 0;

  /**
   * Where the next page begins.
   *
   * @param here how many are on this one
   * @param total how many there are on all
   * @return null if this is the last one
   */
  public @Nullable Integer next(int here, long total) {
    return here > 0 && after + here < total ? after + here : null;
  }
}
