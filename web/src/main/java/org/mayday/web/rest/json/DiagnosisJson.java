package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.diagnosis.boundary.Diagnosis;

/** Why a PC does not call, as far as can be known from here. */
@Schema(
    name = "Diagnosis",
    description = "Why a PC does not call, as far as can be known from here.")
public record DiagnosisJson(
    @Schema(example = "4c4c4544-004b-4210-8033-b7c04f504633") UUID platform,
    @Schema(example = "ward-17") String name,
    @Schema(description = "When this was put together.") Instant at,
    boolean connected,
    @Schema(description = "When the settings of its firmware were read last; absent if never.")
        @Nullable Instant settingsReadAt,
    @Schema(description = "One for each reason, in the order in which one asks.")
        List<FindingJson> findings) {

  /** As the boundary tells it. */
  public static DiagnosisJson of(Diagnosis from) {
    return new DiagnosisJson(
        from.platform(),
        from.name(),
        from.at(),
        from.connected(),
        from.readAt(),
        from.findings().stream().map(FindingJson::of).toList());
  }
}
