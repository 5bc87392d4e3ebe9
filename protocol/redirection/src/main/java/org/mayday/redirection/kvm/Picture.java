package org.mayday.redirection.kvm;

import java.util.Arrays;

/**
 * What a screen shows: pixels of one format, at most {@value #MOST_BYTES} bytes. Not thread-safe.
 */
public final class Picture {
  /** Bytes that the firmware has for a picture; it ends a session that would need more. */
  public static final int MOST_BYTES = 9_216_000;

  private final int width;
  private final int height;
  private final PixelFormat format;
  private final byte[] pixels;

  /**
   * A black picture.
   *
   * @throws IllegalArgumentException if it does not fit into the memory of the firmware
   */
  public Picture(int width, int height, PixelFormat format) {
    if (!fits(width, height, format)) {
      throw new IllegalArgumentException(
          "%d by %d pixels do not fit as %s".formatted(width, height, format));
    }
    this.width = width;
    this.height = height;
    this.format = format;
    this.pixels = new byte[width * height * format.bytes()];
  }

  /** Whether the firmware has room for such a picture, and it has any pixel at all. */
  public static boolean fits(int width, int height, PixelFormat format) {
    return width > 0 && height > 0 && (long) width * height * format.bytes() <= MOST_BYTES;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public PixelFormat format() {
    return format;
  }

  /** The whole of it. */
  public Area area() {
    return new Area(0, 0, width, height);
  }

  /** Whether an area lies in it. */
  public boolean holds(Area area) {
    return area.x() + area.width() <= width && area.y() + area.height() <= height;
  }

  /** Whether another picture of this size and format shows the same in an area. */
  public boolean same(Picture other, Area area) {
    int length = area.width() * format.bytes();
    for (int y = area.y(); y < area.y() + area.height(); y++) {
      int from = at(area.x(), y);
      if (!Arrays.equals(pixels, from, from + length, other.pixels, from, from + length)) {
        return false;
      }
    }
    return true;
  }

  /** The pixel of a place. */
  public int pixel(int x, int y) {
    int at = at(x, y);
    return format.bytes() == 1
        ? pixels[at] & 0xFF
        : pixels[at] & 0xFF | (pixels[at + 1] & 0xFF) << 8;
  }

  /** The colour of a place as 0xRRGGBB. */
  public int rgb(int x, int y) {
    return format.rgb(pixel(x, y));
  }

  /**
   * Copies the bytes of an area, row after row.
   *
   * @param target has room for them
   */
  public void copy(Area area, byte[] target) {
    int length = area.width() * format.bytes();
    for (int row = 0; row < area.height() && length > 0; row++) {
      System.arraycopy(pixels, at(area.x(), area.y() + row), target, row * length, length);
    }
  }

  /** Sets a pixel. */
  public void set(int x, int y, int pixel) {
    int at = at(x, y);
    pixels[at] = (byte) pixel;
    if (format.bytes() == 2) {
      pixels[at + 1] = (byte) (pixel >> 8);
    }
  }

  /** Sets all pixels of an area. */
  public void fill(Area area, int pixel) {
    for (int y = area.y(); y < area.y() + area.height(); y++) {
      for (int x = area.x(); x < area.x() + area.width(); x++) {
        set(x, y, pixel);
      }
    }
  }

  /** Sets a row of pixels from their bytes. */
  void row(int x, int y, byte[] bytes, int length) {
    System.arraycopy(bytes, 0, pixels, at(x, y), length);
  }

  private int at(int x, int y) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      throw new IndexOutOfBoundsException("no pixel at " + x + ", " + y);
    }
    return (y * width + x) * format.bytes();
  }

  /** The same pixels in the same places. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture
        && width == picture.width
        && format == picture.format
        && Arrays.equals(pixels, picture.pixels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pixels);
  }

  @Override
  public String toString() {
    return "Picture[" + width + " by " + height + ", " + format + "]";
  }
}
