package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.PlatformPage;

/** PCs in the order that was asked for. */
@Schema(name = "PlatformPage", description = "PCs in the order that was asked for.")
public record PlatformPageJson(
    List<PlatformJson> platforms,
    @Schema(description = "How many fit on all pages.") long total,
    @Schema(description = "The parameter after of the next page; absent if this is the last one.")
        @Nullable Integer next) {

  /** As the boundary tells it. */
  public static PlatformPageJson of(PlatformPage from, Paging paging) {
    return new PlatformPageJson(
        from.platforms().stream().map(PlatformJson::of).toList(),
        from.total(),
        paging.next(from.platforms().size(), from.total()));
  }
}
