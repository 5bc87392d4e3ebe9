package org.mayday.image.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.image.boundary.UnknownImage;

/** The images of this server. */
@ApplicationScoped
public class ImageStore {
  @Inject ImageShelf shelf;
  @Inject ImageFiles files;
  @Inject ImageReaders readers;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** All images by name, as their files are found. */
  public List<DiskImage> list() {
    return shelf.all().stream().map(this::found).toList();
  }

  /** One image, as its file is found. */
  public DiskImage get(UUID image) {
    return found(kept(image));
  }

  /**
   * Opens an image for a drive; the caller closes it.
   *
   * @param guard runs what is told of readings, such as the thread of the session; what it refuses
   *     is not told
   * @throws UnknownImage if there is none
   * @throws ImageRefused if its file is gone or was changed
   */
  public LentImage open(UUID image, Executor guard) {
    Kept kept = kept(image);
    return new LentImage(kept.image(), files.open(kept), readers, guard);
  }

  /** Removes an image. The file goes first: a row without a file can be removed again. */
  public void remove(UUID image, String who) {
    DiskImage gone = kept(image).image();
    String detail = gone.name() + ", " + gone.bytes() + " bytes, SHA-256 " + gone.sha256();
    trail.add(new AuditEntry(0, clock.instant(), who, "image.remove", null, null, "ok", detail));
    try {
      files.delete(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    shelf.remove(gone, who);
  }

  private Kept kept(UUID image) {
    return shelf.find(image).orElseThrow(() -> new UnknownImage(image));
  }

  private DiskImage found(Kept kept) {
    return kept.image().found(files.look(kept));
  }
}
