package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageLibrary;
import org.mayday.image.boundary.ImageRoom;
import org.mayday.image.boundary.ImageUpload;
import org.mayday.image.boundary.ImageUploads;

/** The page of the images that are lent to PCs. */
@Named
@RequestScoped
public class ImagesPage {
  @Inject ImageLibrary library;
  @Inject ImageUploads uploads;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable List<DiskImage> images;
  private @Nullable List<ImageUpload> coming;
  private @Nullable ImageRoom room;

  /** All images by name. */
  public List<DiskImage> getImages() {
    if (images == null) {
      images = library.list();
    }
    return images;
  }

  /** What is on its way; for supervisors. */
  public List<ImageUpload> getComing() {
    if (coming == null) {
      coming = uploads.list();
    }
    return coming;
  }

  /** How much room there is; for supervisors. */
  public ImageRoom getRoom() {
    if (room == null) {
      room = uploads.room();
    }
    return room;
  }

  /** How much of an upload is there, in whole percents. */
  public long percent(ImageUpload upload) {
    return upload.received() * 100 / upload.bytes();
  }

  /** Removes the image that the button named. */
  public void remove() {
    UUID image = asked.id("image");
    if (told.tried(() -> library.remove(image))) {
      changed();
      told.done("images.removed");
    }
  }

  /** Gives up the upload that the button named. */
  public void giveUp() {
    UUID upload = asked.id("upload");
    if (told.tried(() -> uploads.cancel(upload))) {
      changed();
      told.done("images.givenUp");
    }
  }

  private void changed() {
    images = null;
    coming = null;
    room = null;
  }
}
