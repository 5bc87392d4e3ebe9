package org.mayday.image.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.mayday.announcement.control.Announcer;
import org.mayday.image.boundary.DiskImage;

/** Announces what becomes of images. In the caller's transaction. */
@Dependent
public class ImageNews {
  private final Announcer announcer;

  @Inject
  ImageNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Tells that an image was uploaded or removed.
   *
   * @param who did it
   */
  void tell(String what, DiskImage image, String who) {
    announcer.announce(
        "org.mayday.image." + what,
        image.id().toString(),
        Json.createObjectBuilder()
            .add("image", image.id().toString())
            .add("name", image.name())
            .add("kind", image.kind().name())
            .add("bytes", image.bytes())
            .add("sha256", image.sha256())
            .add("who", who)
            .build());
  }
}
