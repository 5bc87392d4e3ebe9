package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.Sweep;
import org.mayday.lan.boundary.SweepTarget;

/** An order, and a page of its addresses. */
@Schema(name = "SweepStory", description = "An order, and a page of its addresses.")
public record SweepStoryJson(
    SweepJson sweep,
    @Schema(description = "Those with a PC in front; those that wait are the last.")
        List<TargetJson> targets,
    @Schema(description = "The parameter after of the next page; absent if this is the last one.")
        @Nullable Integer next) {

  /** As the boundary tells it. */
  public static SweepStoryJson of(Sweep sweep, List<SweepTarget> targets, Paging paging) {
    return new SweepStoryJson(
        SweepJson.of(sweep),
        targets.stream().map(TargetJson::of).toList(),
        paging.next(targets.size(), sweep.total()));
  }
}
