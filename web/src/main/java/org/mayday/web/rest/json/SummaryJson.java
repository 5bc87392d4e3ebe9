package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done in a call. */
@Schema(name = "Summary", description = "What was done in a call.")
public record SummaryJson(
    @Schema(example = "Cable reseated, boots again.") @NotBlank @Size(max = 4000) String summary) {}
