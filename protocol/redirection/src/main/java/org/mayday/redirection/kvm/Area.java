package org.mayday.redirection.kvm;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of a picture, in pixels from its upper left corner; each value 0 to 65535.
 *
 * @param x left edge
 * @param y upper edge
 * @param width may be 0
 * @param height may be 0
 */
public record Area(int x, int y, int width, int height) {
  /** Longest edge of a tile (RFC 6143 7.7.6). */
  public static final int TILE = 64;

  public Area {
    if (((x | y | width | height) & ~0xFFFF) != 0) {
      throw new IllegalArgumentException("an area outside of 16 bits");
    }
  }

  /** How many pixels. */
  public int pixels() {
    return Math.multiplyExact(width, height);
  }

  /** Its tiles of at most 64 by 64, from left to right and from top to bottom. */
  public List<Area> tiles() {
    List<Area> tiles = new ArrayList<>();
    for (int down = 0; down < height; down += TILE) {
      for (int right = 0; right < width; right += TILE) {
        tiles.add(
            new Area(
                x + right, y + down, Math.min(TILE, width - right), Math.min(TILE, height - down)));
      }
    }
    return tiles;
  }
}
