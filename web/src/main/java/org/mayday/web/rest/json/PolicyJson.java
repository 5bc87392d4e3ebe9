package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.visits.boundary.Policy;

/** Something that is done at every visit. */
@Schema(name = "Policy", description = "Something that is done at every visit.")
public record PolicyJson(
    UUID id,
    @Schema(example = "time.sync") String operation,
    @Schema(description = "Only PCs with this tag; all if absent.") @Nullable String tag,
    @Schema(description = "At most once in so many hours for each PC.") int everyHours,
    boolean enabled,
    String changedBy,
    Instant changedAt) {

  /** As the boundary tells it. */
  public static PolicyJson of(Policy from) {
    return new PolicyJson(
        from.id(),
        from.operation(),
        from.tag(),
        from.everyHours(),
        from.enabled(),
        from.changedBy(),
        from.changedAt());
  }
}
