package org.mayday.web.rest.json;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallStep;

/** One thing that happened to a call. */
@Schema(name = "CallStep", description = "One thing that happened to a call.")
public record CallStepJson(
    Instant at,
    @Schema(description = "Sign-in name, pc or mayday.", example = "ann") String who,
    @Schema(description = "One word.", example = "accepted") String what,
    @Schema(description = "Its words.") @Nullable String text) {

  /** As the boundary tells it. */
  public static CallStepJson of(CallStep from) {
    return new CallStepJson(from.at(), from.who(), from.what(), from.text());
  }
}
