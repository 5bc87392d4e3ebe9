package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.AlertPage;

/** Alerts, those heard last first. */
@Schema(name = "AlertPage", description = "Alerts, those heard last first.")
public record AlertPageJson(
    List<AlertJson> alerts,
    @Schema(description = "How many fit on all pages.") long total,
    @Schema(description = "The parameter after of the next page; absent if this is the last one.")
        @Nullable Integer next) {

  /** As the boundary tells it. */
  public static AlertPageJson of(AlertPage from, Paging paging) {
    return new AlertPageJson(
        from.alerts().stream().map(AlertJson::of).toList(),
        from.total(),
        paging.next(from.alerts().size(), from.total()));
  }
}
