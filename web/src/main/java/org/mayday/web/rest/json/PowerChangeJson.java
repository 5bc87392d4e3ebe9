package org.mayday.web.rest.json;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerChange;

/** A change that the firmware accepted. */
@Schema(name = "PowerChange", description = "A change that the firmware accepted.")
public record PowerChangeJson(
    @Schema(example = "4c4c4544-004b-4210-8033-b7c04f504633") UUID platform,
    PowerAction action,
    @Schema(description = "0, or 4096 if the firmware works on it.") int returnValue,
    @Schema(description = "How long the PC took.") long millis) {

  /** As the boundary tells it. */
  public static PowerChangeJson of(PowerChange from) {
    return new PowerChangeJson(from.platform(), from.action(), from.returnValue(), from.millis());
  }
}
