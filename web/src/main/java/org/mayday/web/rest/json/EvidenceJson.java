package org.mayday.web.rest.json;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a verdict is based on. */
@Schema(name = "Evidence", description = "What a verdict is based on.")
public record EvidenceJson(
    String what,
    @Schema(description = "When that was so; absent if it is now.") @Nullable Instant at) {}
