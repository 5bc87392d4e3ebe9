package org.mayday.redirection.kvm;

import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/** Draws tiles of the run-length encoding (RFC 6143 7.7.6) into a picture. */
final class TileReader {
  static final int RAW = 0;
  static final int SOLID = 1;
  static final int MOST_PACKED = 16;
  static final int RUNS = 128;
  static final int FIRST_PALETTE_RUNS = 130;

  /** Colours in the largest palette. */
  static final int MOST_COLOURS = 127;

  private final Inflated in;
  private final Picture picture;
  private final int[] palette = new int[MOST_COLOURS];
  private Area tile = new Area(0, 0, 0, 0);
  private int drawn;

  TileReader(Inflated in, Picture picture) {
    this.in = in;
    this.picture = picture;
  }

  /** Most bytes that the tiles of an area can have, without their compression. */
  static int mostBytes(Area area, PixelFormat format) {
    return area.tiles().size() * (1 + MOST_COLOURS * format.bytes())
        + area.pixels() * (1 + format.bytes());
  }

  void draw(Area where) throws RedirectionException {
    tile = where;
    drawn = 0;
    int kind = in.read();
    if (kind == RAW) {
      raw();
    } else if (kind == SOLID) {
      run(pixel(), tile.pixels());
    } else if (kind <= MOST_PACKED) {
      packed(kind);
    } else if (kind == RUNS) {
      runs();
    } else if (kind >= FIRST_PALETTE_RUNS) {
      paletteRuns(kind - RUNS);
    } else {
      throw nonsense("a tile of kind " + kind);
    }
  }

  private void raw() throws RedirectionException {
    while (drawn < tile.pixels()) {
      run(pixel(), 1);
    }
  }

  private void packed(int colours) throws RedirectionException {
    palette(colours);
    int bits = bits(colours);
    for (int row = 0; row < tile.height(); row++) {
      int held = 0;
      int left = 0;
      for (int column = 0; column < tile.width(); column++) {
        if (left == 0) {
          held = in.read();
          left = 8;
        }
        left -= bits;
        run(colour(held >> left & (1 << bits) - 1, colours), 1);
      }
    }
  }

  /** Bits of an index into a palette of so many colours. */
  static int bits(int colours) {
    return colours == 2 ? 1 : colours <= 4 ? 2 : 4;
  }

  private void runs() throws RedirectionException {
    while (drawn < tile.pixels()) {
      int pixel = pixel();
      run(pixel, length());
    }
  }

  private void paletteRuns(int colours) throws RedirectionException {
    palette(colours);
    while (drawn < tile.pixels()) {
      int index = in.read();
      int colour = colour(index & 0x7F, colours);
      run(colour, index < RUNS ? 1 : length());
    }
  }

  private int length() throws RedirectionException {
    int length = 1;
    int part;
    do {
      part = in.read();
      length += part;
      if (length > tile.pixels()) {
        throw nonsense("a run that leaves its tile");
      }
    } while (part == 255);
    return length;
  }

  private void palette(int colours) throws RedirectionException {
    for (int at = 0; at < colours; at++) {
      palette[at] = pixel();
    }
  }

  private int colour(int index, int colours) throws RedirectionException {
    if (index >= colours) {
      throw nonsense("colour " + index + " of a palette of " + colours);
    }
    return palette[index];
  }

  private int pixel() throws RedirectionException {
    int low = in.read();
    return picture.format().bytes() == 1 ? low : low | in.read() << 8;
  }

  private void run(int pixel, int length) throws RedirectionException {
    if (length > tile.pixels() - drawn) {
      throw nonsense("a run that leaves its tile");
    }
    for (int left = length; left > 0; left--) {
      picture.set(tile.x() + drawn % tile.width(), tile.y() + drawn / tile.width(), pixel);
      drawn++;
    }
  }

  private static RedirectionException nonsense(String what) {
    return new RedirectionException(Reason.NONSENSE, what);
  }
}
