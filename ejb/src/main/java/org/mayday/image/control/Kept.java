package org.mayday.image.control;

import org.mayday.image.boundary.DiskImage;

/**
 * An image and the time of its file, by which it is noticed that somebody else wrote to it.
 *
 * @param modified in milliseconds since 1970
 */
record Kept(DiskImage image, long modified) {}
