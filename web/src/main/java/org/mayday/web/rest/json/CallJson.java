package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;
import org.mayday.presence.boundary.CallerClass;

/** One call for help. */
@Schema(name = "Call", description = "One call for help.")
public record CallJson(
    @Schema(example = "5b2f0a0e-8f5b-4b3e-9a43-0d9c8e0a1111") UUID id,
    @Schema(description = "The PC that calls.", example = "4c4c4544-004b-4210-8033-b7c04f504633")
        UUID platform,
    @Schema(example = "ward-17") String platformName,
    @Schema(example = "RINGING") CallState state,
    @Schema(description = "Sign-in name of who has the call; absent while it rings.")
        @Nullable String technician,
    @Schema(description = "The user's own words, where the PC told them.") @Nullable String reason,
    @Schema(description = "The address that the tunnel comes from.", example = "192.0.2.7")
        String address,
    @Schema(description = "Why the firmware says it opened the tunnel.", example = "USER_INITIATED")
        String trigger,
    @Schema(description = "Who is taken to have dialled.") CallerClass callerClass,
    @Schema(description = "What speaks for that class.") String evidence,
    Instant ringingSince,
    @Nullable Instant acceptedAt,
    @Nullable Instant endedAt,
    @Schema(description = "When the PC will close the tunnel, where that is known.")
        @Nullable Instant lifetimeEnds,
    boolean tunnelUp,
    @Nullable Instant tunnelLostAt,
    @Schema(
            description =
                "Whether the PC called from inside the company network, where it opens no tunnel.")
        boolean inside,
    @Schema(description = "Calls of the same PC before this one.") int earlierCalls,
    @Schema(description = "References of tickets in other systems.") List<String> tickets,
    @Schema(description = "What was done, or why it was declined.") @Nullable String summary,
    @Schema(
            description =
                "Grows with each change, as in the events: what has the greater one is newer.")
        int version) {

  /** As the boundary tells it. */
  public static CallJson of(Call from) {
    return new CallJson(
        from.id(),
        from.platform(),
        from.platformName(),
        from.state(),
        from.technician(),
        from.reason(),
        from.address(),
        from.trigger(),
        from.callerClass(),
        from.evidence(),
        from.ringingSince(),
        from.acceptedAt(),
        from.endedAt(),
        from.lifetimeEnds(),
        from.tunnelUp(),
        from.tunnelLostAt(),
        from.inside(),
        from.earlierCalls(),
        from.tickets(),
        from.summary(),
        from.version());
  }
}
