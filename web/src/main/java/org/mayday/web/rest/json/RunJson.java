package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;

/** An operation that was ordered for a PC. */
@Schema(name = "Run", description = "An operation that was ordered for a PC.")
public record RunJson(
    UUID id,
    @Schema(description = "The batch that it belongs to.") @Nullable UUID batch,
    @Schema(example = "4c4c4544-004b-4210-8033-b7c04f504633") UUID platform,
    @Schema(description = "As the PC was called then.") String platformName,
    @Schema(example = "time.sync") String operation,
    @Schema(description = "What may be shown of them; secrets are dots.") String arguments,
    @Schema(description = "Sign-in name, or policy.") String who,
    RunState state,
    @Schema(
            description =
                "As soon as possible, when its batch comes to it, or when its PC calls next.")
        Begins begins,
    @Schema(
            description =
                "A kind of operationFailed, or BAD_ARGUMENTS, UNKNOWN_PC, STOPPED, ERROR.")
        @Nullable String failure,
    @Schema(description = "Why, in a sentence.") @Nullable String message,
    @Schema(description = "How often it has begun.") int attempts,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Schema(description = "Until when it may begin.") Instant expires) {

  /** As the boundary tells it. */
  public static RunJson of(Run from) {
    return new RunJson(
        from.id(),
        from.batch(),
        from.platform(),
        from.platformName(),
        from.operation(),
        from.arguments(),
        from.who(),
        from.state(),
        from.begins(),
        from.failure(),
        from.message(),
        from.attempts(),
        from.created(),
        from.started(),
        from.ended(),
        from.expires());
  }
}
