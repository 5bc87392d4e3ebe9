package org.mayday.image.boundary;

import java.io.Serializable;

/**
 * How much room the library has; all in bytes.
 *
 * @param used by images, and set aside for what is on its way
 * @param total that images may take
 * @param most that one may have
 * @param free what the disk could still take, less what is to be left free; not negative
 */
public record ImageRoom(long used, long total, long most, long free) implements Serializable {

  /** The size of the largest image that would be taken now. */
  public long left() {
    return Math.max(0, Math.min(Math.min(total - used, most), free));
  }
}
