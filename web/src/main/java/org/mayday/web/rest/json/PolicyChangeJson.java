package org.mayday.web.rest.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.visits.boundary.PolicyChange;

/** What is to be done at every visit. */
@Schema(name = "PolicyChange", description = "What is to be done at every visit.")
public record PolicyChangeJson(
    @Schema(
            description = "One that needs no arguments and destroys nothing.",
            example = "time.sync")
        @NotNull
        @Size(max = 64)
        String operation,
    @Schema(description = "Only PCs with this tag; all if absent.") @Size(max = 50)
        @Nullable String tag,
    @Schema(description = "At most once in so many hours for each PC.", example = "24")
        @NotNull
        @Min(1)
        @Max(8784)
        Integer everyHours,
    @NotNull Boolean enabled) {

  /** As the boundary wants it. */
  public PolicyChange change() {
    return new PolicyChange(operation, tag, everyHours, enabled);
  }
}
