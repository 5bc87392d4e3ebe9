package org.mayday.image.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * An image of the library.
 *
 * @param name 1 to 100 characters; no other image has it, in whatever case
 * @param bytes its size, whole blocks
 * @param sha256 of all bytes, 64 lower-case hexadecimal digits (FIPS 180-4)
 * @param by who uploaded it
 */
public record DiskImage(
    UUID id,
    String name,
    ImageKind kind,
    long bytes,
    String sha256,
    String by,
    Instant addedAt,
    ImageState state)
    implements Serializable {

  /** The same, with a file that is found so. */
  public DiskImage found(ImageState now) {
    return new DiskImage(id, name, kind, bytes, sha256, by, addedAt, now);
  }

  /** How many blocks the drive shows. */
  public long blocks() {
    return bytes / kind.blockSize();
  }
}
