package org.mayday.image.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageState;

/**
 * Reads images anew whose files have another time, as after a backup was brought back: one that is
 * what was uploaded can be lent again. Each other one is read once for each time that it has.
 */
@ApplicationScoped
public class Inspection {
  private static final Logger LOG = System.getLogger(Inspection.class.getName());
  private static final int PIECE = 1 << 20;

  @Inject ImageShelf shelf;
  @Inject ImageFiles files;

  private final Map<UUID, Long> others = new ConcurrentHashMap<>();

  /** Looks into all of them that need it. */
  public void look() {
    for (Kept kept : shelf.all()) {
      if (files.look(kept) == ImageState.CHANGED) {
        try {
          look(kept.image());
        } catch (IOException e) {
          LOG.log(
              Level.WARNING, "The file of the image " + kept.image().id() + " is unreadable.", e);
        }
      }
    }
  }

  private void look(DiskImage image) throws IOException {
    long modified = files.modified(image.id());
    Long known = others.get(image.id());
    if (known != null && known == modified) {
      return;
    }
    boolean same = image.sha256().equals(digest(image));
    if (same && modified == files.modified(image.id())) {
      shelf.put(new Kept(image, modified));
      others.remove(image.id());
    } else {
      others.put(image.id(), modified);
    }
  }

  private String digest(DiskImage image) throws IOException {
    try (FileChannel file = FileChannel.open(files.path(image.id()), StandardOpenOption.READ)) {
      if (file.size() != image.bytes()) {
        return "";
      }
      RunningDigest digest = RunningDigest.begun();
      ByteBuffer piece = ByteBuffer.allocate(PIECE);
      for (int read = file.read(piece); read >= 0; read = file.read(piece.clear())) {
        digest.add(piece.array(), read);
      }
      return digest.finished();
    }
  }
}
