package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.Offer;
import org.mayday.operation.boundary.OperationInfo;

/** Something that the firmware of PCs can be asked for. */
@Schema(name = "Operation", description = "Something that the firmware of PCs can be asked for.")
public record OperationJson(
    @Schema(example = "boot.once") String name,
    @Schema(description = "The tab of the page of a PC.") String group,
    @Schema(description = "What destroys something must be confirmed with the name of the PC.")
        Effect effect,
    @Schema(description = "The least role that may do it.", example = "technician") String role,
    @Schema(
            description =
                "The least major version of Intel AMT that offers it; 0 for every version.")
        int since,
    @Schema(description = "How long it may take.") long deadlineSeconds,
    @Schema(description = "What has to be said along with it.") List<ParameterJson> parameters,
    @Schema(description = "Why the PC cannot be asked for it, in a sentence.")
        @Nullable String obstacle) {

  /** As the boundary tells it. */
  public static OperationJson of(Offer from) {
    return told(from.info(), from.obstacle());
  }

  /** As the boundary tells it, of no PC. */
  public static OperationJson of(OperationInfo from) {
    return told(from, null);
  }

  private static OperationJson told(OperationInfo from, @Nullable String obstacle) {
    return new OperationJson(
        from.name(),
        from.group(),
        from.effect(),
        from.role().roleName(),
        from.since(),
        from.deadline().toSeconds(),
        from.parameters().stream().map(ParameterJson::of).toList(),
        obstacle);
  }
}
