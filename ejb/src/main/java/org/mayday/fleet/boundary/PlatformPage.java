package org.mayday.fleet.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * A page of PCs.
 *
 * @param platforms in the order asked for
 * @param total how many there are on all pages
 */
public record PlatformPage(List<Platform> platforms, long total) implements Serializable {
  public PlatformPage {
    platforms = List.copyOf(platforms);
  }
}
