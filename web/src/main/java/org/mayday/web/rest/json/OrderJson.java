package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.OperationOrder;

/** What is said along with an operation. */
@Schema(name = "Order", description = "What is said along with an operation.")
public record OrderJson(
    @Schema(description = "Its parameters by name, all of them texts.") @Size(max = 64)
        @Nullable Map<@Size(max = 64) String, @NotNull String> arguments,
    @Schema(description = "The name of the PC, where the operation destroys something.")
        @Size(max = 200)
        @Nullable String confirmation) {

  /** As the boundary wants it. */
  public OperationOrder order(UUID platform, String operation) {
    return new OperationOrder(
        platform, operation, arguments == null ? Map.of() : arguments, confirmation);
  }

  /** Leaves the arguments out; there may be secrets among them. */
  @Override
  public String toString() {
    return "OrderJson[]";
  }
}
