package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.fleet.boundary.ImportReport;

/** What an import did. If there is an error, nothing was imported. */
@Schema(
    name = "ImportReport",
    description = "What an import did. If there is an error, nothing was imported.")
public record ImportReportJson(
    @Schema(description = "PCs that are new.") int registered,
    @Schema(description = "PCs that were known.") int changed,
    @Schema(description = "At most 100, in the order of the lines.") List<LineErrorJson> errors) {

  /** As the boundary tells it. */
  public static ImportReportJson of(ImportReport from) {
    return new ImportReportJson(
        from.registered(),
        from.changed(),
        from.errors().stream()
            .map(error -> new LineErrorJson(error.line(), error.message()))
            .toList());
  }
}
