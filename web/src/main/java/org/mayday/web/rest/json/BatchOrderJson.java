package org.mayday.web.rest.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.BatchOrder;

/** An operation for many PCs. */
@Schema(name = "BatchOrder", description = "An operation for many PCs.")
public record BatchOrderJson(
    @Schema(example = "time.read") @NotNull @Size(max = 64) String operation,
    @Schema(description = "Its parameters by name, all of them texts.") @Size(max = 64)
        @Nullable Map<@Size(max = 64) String, @NotNull String> arguments,
    @Schema(description = "The PCs with this tag.") @Size(max = 200) @Nullable String tag,
    @Schema(description = "The PCs, if there is no tag.") @Size(max = 10000)
        @Nullable List<@NotNull UUID> platforms,
    @Schema(description = "How many PCs at a time; 10 if absent.") @Min(1) @Max(100)
        @Nullable Integer parallel,
    @Schema(description = "Whether PCs that are away are waited for; if not, their runs fail.")
        @NotNull
        Boolean patient,
    @Schema(
            description =
                "How long a PC that is away is waited for; setting mayday.runs.expiry if absent.")
        @Min(1)
        @Max(31536000)
        @Nullable Integer expirySeconds,
    @Schema(description = "The number of PCs, where the operation destroys something.")
        @Size(max = 200)
        @Nullable String confirmation) {

  private static final int AT_ONCE = 10;

  /** As the boundary wants it. */
  public BatchOrder order() {
    return new BatchOrder(
        operation,
        arguments == null ? Map.of() : arguments,
        tag,
        platforms == null ? List.of() : platforms,
        parallel == null ? AT_ONCE : parallel,
        patient,
        expirySeconds == null ? null : Duration.ofSeconds(expirySeconds),
        confirmation);
  }

  /** Leaves the arguments out; there may be secrets among them. */
  @Override
  public String toString() {
    return "BatchOrderJson[" + operation + "]";
  }
}
