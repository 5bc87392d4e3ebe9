package org.mayday.console.control;

import java.util.UUID;
import java.util.concurrent.Executor;
import org.mayday.console.boundary.DriveNow;
import org.mayday.image.boundary.ImageKind;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.Medium;

/** Where images come from that are lent to PCs; it may wait for the database. */
@FunctionalInterface
interface Shelf {
  /**
   * Takes an image from the shelf.
   *
   * @param guard runs what the medium answers
   * @throws NoImage if it cannot be lent
   */
  Lent lend(UUID image, Executor guard) throws NoImage;

  /**
   * An image that is lent.
   *
   * @param drive the drive that it fits
   * @param sha256 of its bytes, in hexadecimal digits; empty if nobody knows it
   * @param from whose browser lends it; empty if the library does
   * @param medium reads it, on threads of its own
   * @param giveBack is run once when nobody needs it any more
   */
  record Lent(
      UUID id,
      String name,
      Drive drive,
      String sha256,
      String from,
      Medium medium,
      Runnable giveBack) {

    /** What people are told of it. */
    DriveNow.Image now() {
      return new DriveNow.Image(id, name, sha256, medium.blocks(), from);
    }

    /** The drive, as people outside of the protocol call it. */
    ImageKind kind() {
      return ImageKind.valueOf(drive.name());
    }

    /** In a line: drive and name, and of what the library does not know the size. */
    String words() {
      long bytes = medium.blocks() * medium.blockSize();
      return drive
          + ": "
          + name
          + (from.isEmpty() ? "" : ", %d bytes, from the browser".formatted(bytes));
    }
  }
}
