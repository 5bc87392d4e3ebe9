package org.mayday.console.control;

import java.util.BitSet;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.Picture;

/**
 * What of a picture one viewer has not been shown, by tiles of 64 by 64 pixels; so whoever is slow
 * costs a bit for a tile, however often it changes. Not thread-safe.
 */
final class Unseen {
  private final BitSet tiles = new BitSet();
  private boolean size;
  private boolean open;
  private boolean encoder;
  private int next;

  /** There is a picture of another size or format, of which nothing was drawn. */
  void begun() {
    size = true;
    open = true;
    tiles.clear();
    next = 0;
  }

  /** The firmware told how it encodes. */
  void encoderTold() {
    encoder = true;
  }

  /** Whether it is to be shown how the firmware encodes. */
  boolean hasEncoder() {
    return encoder;
  }

  /** Whether it is to be shown how the firmware encodes; once. */
  boolean takeEncoder() {
    boolean unseen = encoder;
    encoder = false;
    return unseen;
  }

  /** All of a picture. */
  void all(Picture picture) {
    begun();
    tiles.set(0, columns(picture) * tiles(picture.height()));
  }

  /** An area was drawn. */
  void add(Picture picture, Area area) {
    open = true;
    int columns = columns(picture);
    int right = tiles(area.x() + area.width());
    for (int y = area.y() / Area.TILE; y < tiles(area.y() + area.height()); y++) {
      tiles.set(y * columns + area.x() / Area.TILE, y * columns + right);
    }
  }

  /** Whether everything was shown. */
  boolean isNothing() {
    return !size && tiles.isEmpty();
  }

  /** Whether the size is to be shown. */
  boolean hasSize() {
    return size;
  }

  /** Whether the size is to be shown; once. */
  boolean takeSize() {
    boolean unseen = size;
    size = false;
    return unseen;
  }

  /** Whether it is to be told that everything was shown; once. */
  boolean takeEnd() {
    boolean untold = open && isNothing();
    open &= !untold;
    return untold;
  }

  /** Whether there is an end to be told. */
  boolean isOpen() {
    return open;
  }

  /** Whether a tile is to be shown. */
  boolean hasTile() {
    return !tiles.isEmpty();
  }

  /** The next tile, each in its turn, so that none that changes all the time hides another. */
  Area takeTile(Picture picture) {
    int tile = tiles.nextSetBit(next);
    if (tile < 0) {
      tile = tiles.nextSetBit(0);
    }
    tiles.clear(tile);
    next = tile + 1;
    int columns = columns(picture);
    int x = tile % columns * Area.TILE;
    int y = tile / columns * Area.TILE;
    return new Area(
        x, y, Math.min(Area.TILE, picture.width() - x), Math.min(Area.TILE, picture.height() - y));
  }

  private static int columns(Picture picture) {
    return tiles(picture.width());
  }

  private static int tiles(int pixels) {
    return (pixels + Area.TILE - 1) / Area.TILE;
  }
}
