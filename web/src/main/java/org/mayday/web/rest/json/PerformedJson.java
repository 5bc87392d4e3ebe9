package org.mayday.web.rest.json;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.operation.boundary.Performed;

/** An operation that was done, and what came out. */
@Schema(name = "Performed", description = "An operation that was done, and what came out.")
public record PerformedJson(
    @Schema(example = "4c4c4544-004b-4210-8033-b7c04f504633") UUID platform,
    @Schema(example = "firmware.identify") String name,
    List<PartJson> parts,
    @Schema(description = "How long the PC took.") long millis) {

  /** As the boundary tells it. */
  public static PerformedJson of(Performed from) {
    return new PerformedJson(
        from.platform(), from.name(), PartJson.of(from.sheet()), from.millis());
  }
}
