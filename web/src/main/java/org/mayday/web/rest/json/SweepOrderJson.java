package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.LanOrder;
import org.mayday.lan.boundary.LanTask;

/** What is to be done with PCs in the network. */
@Schema(name = "SweepOrder", description = "What is to be done with PCs in the network.")
public record SweepOrderJson(
    @NotNull LanTask task,
    @Schema(
            description =
                "Such as 192.0.2.7, 192.0.2.0/24, 192.0.2.10-192.0.2.90, or names; apart by commas,"
                    + " spaces or lines.",
            example = "192.0.2.0/28")
        @NotBlank
        @Size(max = 65536)
        String addresses,
    @Schema(description = "Of the firmware; absent for the stored logins.", example = "admin")
        @Size(max = 32)
        @Nullable String user,
    @Schema(description = "Of this user.") @Size(max = 64) @Nullable String password,
    @Schema(description = "That is applied; absent for every other task.") @Size(max = 64)
        @Nullable String profile,
    @Schema(description = "Whether rules that call other gateways are replaced.")
        @Nullable Boolean replaceForeign) {

  /** As the boundary wants it. */
  public LanOrder order() {
    return new LanOrder(
        task, addresses, user, password, profile, Boolean.TRUE.equals(replaceForeign));
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SweepOrderJson[" + task + "]";
  }
}
