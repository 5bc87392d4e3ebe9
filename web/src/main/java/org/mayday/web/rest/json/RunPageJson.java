package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.visits.boundary.RunPage;

/** Runs, newest first. */
@Schema(name = "RunPage", description = "Runs, newest first.")
public record RunPageJson(
    List<RunJson> runs,
    @Schema(description = "How many fit on all pages.") long total,
    @Schema(description = "The parameter after of the next page; absent if this is the last one.")
        @Nullable Integer next) {

  /** As the boundary tells it. */
  public static RunPageJson of(RunPage from, Paging paging) {
    return new RunPageJson(
        from.runs().stream().map(RunJson::of).toList(),
        from.total(),
        paging.next(from.runs().size(), from.total()));
  }
}
