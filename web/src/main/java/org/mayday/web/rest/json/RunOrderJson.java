package org.mayday.web.rest.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.OperationOrder;

/** An operation for the background. */
@Schema(name = "RunOrder", description = "An operation for the background.")
public record RunOrderJson(
    @Schema(example = "4c4c4544-004b-4210-8033-b7c04f504633") @NotNull UUID platform,
    @Schema(example = "time.sync") @NotNull @Size(max = 64) String operation,
    @Schema(description = "Its parameters by name, all of them texts.") @Size(max = 64)
        @Nullable Map<@Size(max = 64) String, @NotNull String> arguments,
    @Schema(description = "The name of the PC, where the operation destroys something.")
        @Size(max = 200)
        @Nullable String confirmation,
    @Schema(
            description =
                "Whether it is done when the PC calls next, at once if it is connected; if not, a"
                    + " PC that is away is a failure.")
        @Nullable Boolean onVisit,
    @Schema(
            description =
                "How long a PC that is away is waited for; setting mayday.runs.expiry if absent.")
        @Min(1)
        @Max(31536000)
        @Nullable Integer expirySeconds) {

  /** As the boundary wants it. */
  public OperationOrder order() {
    return new OrderJson(arguments, confirmation).order(platform, operation);
  }

  /** How long a PC that is away is waited for; null for the usual time. */
  public @Nullable Duration expiry() {
    return expirySeconds == null ? null : Duration.ofSeconds(expirySeconds);
  }

  /** Leaves the arguments out; there may be secrets among them. */
  @Override
  public String toString() {
    return "RunOrderJson[" + operation + " of " + platform + "]";
  }
}
