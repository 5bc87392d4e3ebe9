package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerNow;
import org.mayday.power.boundary.PowerState;

/** The power state as the firmware told it just now. */
@Schema(name = "Power", description = "The power state as the firmware told it just now.")
public record PowerJson(
    @Schema(example = "4c4c4544-004b-4210-8033-b7c04f504633") UUID platform,
    PowerState state,
    @Schema(description = "CIM_AssociatedPowerManagementService.PowerState.", example = "2")
        int rawState,
    @Schema(description = "What this firmware can be asked now.") List<PowerAction> offered,
    Instant at,
    @Schema(description = "How long the PC took.") long millis) {

  /** As the boundary tells it. */
  public static PowerJson of(PowerNow from) {
    return new PowerJson(
        from.platform(),
        from.state(),
        from.rawState(),
        from.offered().stream().sorted().toList(),
        from.at(),
        from.millis());
  }
}
