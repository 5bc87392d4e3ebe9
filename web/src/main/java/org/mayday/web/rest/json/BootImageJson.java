package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.BootWay;

/** An image that a PC is to boot from. */
@Schema(name = "BootFromImage", description = "An image that a PC is to boot from.")
public record BootImageJson(
    @Schema(description = "An image of the library; its kind says which drive.") @NotNull
        UUID image,
    @Schema(description = "Whether the system of the PC shuts down first, instead of being reset.")
        @Nullable Boolean graceful,
    @Schema(description = "Whether serial over LAN is switched on for this boot.")
        @Nullable Boolean serialOverLan,
    @Schema(description = "Whether Secure Boot is kept on, so that only a signed image boots.")
        @Nullable Boolean secureBoot) {

  /** As the boundary wants it. */
  public BootWay way() {
    return new BootWay(
        Boolean.TRUE.equals(graceful),
        Boolean.TRUE.equals(serialOverLan),
        Boolean.TRUE.equals(secureBoot));
  }
}
