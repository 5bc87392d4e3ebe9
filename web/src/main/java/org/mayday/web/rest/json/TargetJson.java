package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.SweepTarget;
import org.mayday.lan.boundary.TargetState;

/** One address of an order. */
@Schema(name = "Target", description = "One address of an order.")
public record TargetJson(
    @Schema(example = "192.0.2.7") String address,
    TargetState state,
    @Schema(description = "The PC, if it is known.") @Nullable UUID platform,
    @Schema(description = "That the help desk has for it, or else its own host name.")
        @Nullable String name,
    @Schema(description = "Of Intel AMT.") @Nullable String version,
    @Schema(description = "In words.") @Nullable String controlMode,
    @Schema(description = "What came out, in a sentence.") @Nullable String words,
    Instant changedAt) {

  /** As the boundary tells it. */
  public static TargetJson of(SweepTarget from) {
    return new TargetJson(
        from.address(),
        from.state(),
        from.platform(),
        some(from.name()),
        some(from.version()),
        some(from.controlMode()),
        some(from.words()),
        from.changedAt());
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
