package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageState;

/** An image that can be lent to PCs. */
@Schema(name = "Image", description = "An image that can be lent to PCs.")
public record ImageJson(
    UUID id,
    @Schema(example = "rescue.iso") String name,
    @Schema(description = "The drive that shows it.") ImageKind kind,
    long bytes,
    @Schema(description = "Of all bytes, in hexadecimal digits.") String sha256,
    String addedBy,
    Instant addedAt,
    @Schema(
            description =
                "As it was uploaded, gone, or written to by somebody else and so not lent.")
        ImageState state) {

  /** As the boundary tells it. */
  public static ImageJson of(DiskImage from) {
    return new ImageJson(
        from.id(),
        from.name(),
        from.kind(),
        from.bytes(),
        from.sha256(),
        from.by(),
        from.addedAt(),
        from.state());
  }
}
