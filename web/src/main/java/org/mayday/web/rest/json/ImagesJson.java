package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.image.boundary.DiskImage;

/** The images of the library, by name. */
@Schema(name = "Images", description = "The images of the library, by name.")
public record ImagesJson(List<ImageJson> images) {

  /** As the boundary tells it. */
  public static ImagesJson of(List<DiskImage> from) {
    return new ImagesJson(from.stream().map(ImageJson::of).toList());
  }
}
