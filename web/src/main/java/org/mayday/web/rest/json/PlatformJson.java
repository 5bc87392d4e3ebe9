package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.Platform;

/** A PC that the help desk knows. */
@Schema(name = "Platform", description = "A PC that the help desk knows.")
public record PlatformJson(
    @Schema(
            description = "The SMBIOS system UUID.",
            example = "4c4c4544-004b-4210-8033-b7c04f504633")
        UUID uuid,
    @Schema(example = "ward-17") String name,
    @Schema(description = "With which it logs in to the gateway.", example = "ward17")
        String mpsUsername,
    @Schema(description = "For WS-Management.", example = "admin") @Nullable String amtUsername,
    @Schema(description = "Whether an AMT user and password are stored.") boolean amtCredentials,
    @Schema(description = "Whether it may log in to the gateway.") boolean enabled,
    @Schema(description = "Whether it must prove itself by a certificate of its own to log in.")
        boolean certificateRequired,
    List<String> tags,
    @Schema(example = "16.1.25") @Nullable String amtVersion,
    @Schema(description = "Whether it has a tunnel now.") boolean connected,
    @Schema(description = "Where its newest tunnel came from.", example = "192.0.2.7")
        @Nullable String address,
    @Schema(description = "Why it called last.") @Nullable String lastTrigger,
    @Schema(
            description = "The listener of the gateway through which it came last.",
            example = "modern")
        @Nullable String lastListener,
    @Nullable Instant connectedSince,
    @Nullable Instant lastSeen,
    Instant registeredAt) {

  /** As the boundary tells it. */
  public static PlatformJson of(Platform from) {
    return new PlatformJson(
        from.uuid(),
        from.name(),
        from.mpsUsername(),
        from.amtUsername(),
        from.amtCredentials(),
        from.enabled(),
        from.certificateRequired(),
        List.copyOf(from.tags()),
        from.amtVersion(),
        from.connected(),
        from.address(),
        from.lastTrigger(),
        from.lastListener(),
        from.connectedSince(),
        from.lastSeen(),
        from.registeredAt());
  }
}
