package org.mayday.web.rest.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.diagnosis.boundary.Where;

/** What to do about it, or what would tell. */
@Schema(name = "Advice", description = "What to do about it, or what would tell.")
public record AdviceJson(
    String what,
    @Schema(description = "Where in Mayday something can be done about it.")
        @Nullable Where where) {}
