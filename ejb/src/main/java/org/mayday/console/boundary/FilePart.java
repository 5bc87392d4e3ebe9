package org.mayday.console.boundary;

import java.util.UUID;

/**
 * A part of a file that a browser lends.
 *
 * @param file as the browser named it
 * @param number of the request, which its answer has as well
 * @param from the first byte, from 0
 * @param bytes how many, 1 to {@link #MOST}
 */
public record FilePart(UUID file, int number, long from, int bytes) {
  /** Most bytes of a part. */
  public static final int MOST = 65_536;
}
