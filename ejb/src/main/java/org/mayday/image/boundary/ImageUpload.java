package org.mayday.image.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An image on its way to the library.
 *
 * @param id that the image will have
 * @param bytes of the whole file
 * @param received of these, from the beginning
 * @param sha256 that the file must have, 64 lower-case hexadecimal digits; null if nobody told one
 * @param sourceTime when the file was changed where it comes from, in milliseconds since 1970; with
 *     name and size it tells the same file from another
 * @param by who uploads it
 * @param changedAt when something of it came last
 */
public record ImageUpload(
    UUID id,
    String name,
    long bytes,
    long received,
    @Nullable String sha256,
    long sourceTime,
    String by,
    Instant beganAt,
    Instant changedAt)
    implements Serializable {

  /** The same with more of it. */
  public ImageUpload grown(long total, Instant now) {
    return new ImageUpload(id, name, bytes, total, sha256, sourceTime, by, beganAt, now);
  }

  /** Whether all has arrived. */
  public boolean complete() {
    return received == bytes;
  }
}
