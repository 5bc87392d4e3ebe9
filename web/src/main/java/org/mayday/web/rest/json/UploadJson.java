package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.image.boundary.ImageUpload;

/** An image on its way to the library. */
@Schema(name = "Upload", description = "An image on its way to the library.")
public record UploadJson(
    @Schema(description = "That the image will have.") UUID id,
    String name,
    @Schema(description = "Of the whole file.") long bytes,
    @Schema(description = "Of these, from the beginning.") long received,
    @Schema(
            description =
                "When the file was changed where it comes from, in milliseconds since 1970.")
        long modified,
    String begunBy,
    Instant begunAt,
    @Schema(description = "When something of it came last.") Instant changedAt) {

  /** As the boundary tells it. */
  public static UploadJson of(ImageUpload from) {
    return new UploadJson(
        from.id(),
        from.name(),
        from.bytes(),
        from.received(),
        from.sourceTime(),
        from.by(),
        from.beganAt(),
        from.changedAt());
  }
}
