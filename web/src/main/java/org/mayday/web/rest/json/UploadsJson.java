package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.image.boundary.ImageUpload;

/** The uploads that are under way, the oldest first. */
@Schema(name = "Uploads", description = "The uploads that are under way, the oldest first.")
public record UploadsJson(List<UploadJson> uploads) {

  /** As the boundary tells it. */
  public static UploadsJson of(List<ImageUpload> from) {
    return new UploadsJson(from.stream().map(UploadJson::of).toList());
  }
}
