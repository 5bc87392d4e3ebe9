package org.mayday.console.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.image.boundary.UnknownImage;
import org.mayday.image.control.ImageStore;
import org.mayday.image.control.LentImage;
import org.mayday.redirection.ider.Drive;

/** The images of this server, to be lent. */
@Dependent
public class LibraryShelf implements Shelf {
  @Inject ImageStore store;

  @Override
  public Lent lend(UUID image, Executor guard) throws NoImage {
    try {
      LentImage lent = store.open(image, guard);
      Drive drive = lent.image().kind() == ImageKind.CD ? Drive.CD : Drive.FLOPPY;
      return new Lent(
          image, lent.image().name(), drive, lent.image().sha256(), "", lent, lent::close);
    } catch (UnknownImage | ImageRefused e) {
      throw new NoImage(e.getMessage(), e);
    }
  }
}
