package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallPage;

/** Calls, newest first. */
@Schema(name = "CallPage", description = "Calls, newest first.")
public record CallPageJson(
    List<CallJson> calls,
    @Schema(description = "How many fit on all pages.") long total,
    @Schema(description = "The parameter after of the next page; absent if this is the last one.")
        @Nullable Integer next) {

  /** As the boundary tells it. */
  public static CallPageJson of(CallPage from, Paging paging) {
    return new CallPageJson(
        from.calls().stream().map(CallJson::of).toList(),
        from.total(),
        paging.next(from.calls().size(), from.total()));
  }
}
