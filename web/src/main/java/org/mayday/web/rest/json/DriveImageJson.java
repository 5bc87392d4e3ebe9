package org.mayday.web.rest.json;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.DriveNow;

/** What is in a drive. */
@Schema(name = "DriveImage", description = "What is in a drive.")
public record DriveImageJson(
    UUID id,
    String name,
    @Schema(description = "Absent if nobody knows it.") @Nullable String sha256,
    long blocks,
    @Schema(description = "Whose browser lends it; absent if the library does.")
        @Nullable String from) {

  /** As the boundary tells it. */
  public static DriveImageJson of(DriveNow.Image image) {
    return new DriveImageJson(
        image.id(), image.name(), some(image.sha256()), image.blocks(), some(image.from()));
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
