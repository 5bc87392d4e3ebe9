package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.Batch;

/** Batches, newest first. */
@Schema(name = "BatchPage", description = "Batches, newest first.")
public record BatchPageJson(
    List<BatchJson> batches,
    @Schema(description = "The parameter after of the next page; absent if this is the last one.")
        @Nullable Integer next) {

  /** As the boundary tells it. */
  public static BatchPageJson of(List<Batch> from, BatchFilter which) {
    return new BatchPageJson(
        from.stream().map(BatchJson::of).toList(),
        from.size() < which.limit ? null : which.after + which.limit);
  }
}
