package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.LanTask;
import org.mayday.lan.boundary.Sweep;
import org.mayday.lan.boundary.SweepState;

/** An order to do something with PCs in the network, and how far it is. */
@Schema(
    name = "Sweep",
    description = "An order to do something with PCs in the network, and how far it is.")
public record SweepJson(
    UUID id,
    LanTask task,
    @Schema(description = "That is applied.") @Nullable String profile,
    @Schema(description = "Of the firmware; absent if the stored logins are used.")
        @Nullable String user,
    SweepState state,
    @Schema(description = "How many.") long addresses,
    @Schema(description = "Those that are over, whatever came out.") long over,
    @Schema(description = "Those at which it was done.") long good,
    @Schema(description = "Names that nobody knows.") long unknown,
    String orderedBy,
    Instant orderedAt,
    Instant changedAt) {

  /** As the boundary tells it. */
  public static SweepJson of(Sweep from) {
    return new SweepJson(
        from.id(),
        from.task(),
        some(from.profile()),
        some(from.user()),
        from.state(),
        from.total(),
        from.over(),
        from.good(),
        from.unknown(),
        from.orderedBy(),
        from.orderedAt(),
        from.changedAt());
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
