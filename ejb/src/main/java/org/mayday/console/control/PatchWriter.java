package org.mayday.console.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.Picture;
import org.mayday.redirection.kvm.PixelFormat;

/**
 * Tells a browser what it is to draw: records one after the other, numbers of two bytes big-endian,
 * pixels as the firmware has them, those of two bytes little-endian.
 *
 * <ul>
 *   <li>1, format, width, height: a black picture of this size follows; the format is 0 for RGB565,
 *       1 for RGB332, 2 and 3 for 256 and 16 shades of gray
 *   <li>2, x, y, width, height, 0, pixels: an area, pixel after pixel
 *   <li>2, x, y, width, height, 1, then a pixel and how often it comes less one, a byte, until the
 *       area is full
 *   <li>3: all is shown that there is, and no update is under way
 *   <li>4, compression, decimation: how the firmware encodes, if that can be chosen; see {@link
 *       Encoder}
 * </ul>
 */
final class PatchWriter {
  /** The formats by their numbers. */
  static final List<PixelFormat> FORMATS =
      List.of(PixelFormat.RGB565, PixelFormat.RGB332, PixelFormat.GRAY8, PixelFormat.GRAY4);

  /** Most bytes of a tile. */
  static final int MOST_OF_A_TILE = 10 + 2 * Area.TILE * Area.TILE;

  private static final byte PICTURE = 1;
  private static final byte AREA = 2;
  private static final byte COMPLETE = 3;
  private static final byte ENCODER = 4;
  private static final byte PLAIN = 0;
  private static final byte RUNS = 1;
  private static final int LONGEST_RUN = 256;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final byte[] pixels = new byte[2 * Area.TILE * Area.TILE];
  private final byte[] runs = new byte[2 * Area.TILE * Area.TILE];

  /** How many bytes there are. */
  int size() {
    return out.size();
  }

  /** Everything until now. */
  byte[] bytes() {
    return out.toByteArray();
  }

  void picture(Picture picture) {
    out.writeBytes(
        ByteBuffer.allocate(6)
            .put(PICTURE)
            .put((byte) FORMATS.indexOf(picture.format()))
            .putShort((short) picture.width())
            .putShort((short) picture.height())
            .array());
  }

  /**
   * Tells of what somebody has not seen as much as fits.
   *
   * @param most bytes of all records
   */
  void unseen(Picture picture, Unseen unseen, int most) {
    if (unseen.takeSize()) {
      picture(picture);
    }
    while (unseen.hasTile() && size() + MOST_OF_A_TILE < most) {
      area(picture, unseen.takeTile(picture));
    }
  }

  /** Tells an area of at most 64 by 64 pixels, as runs if that is shorter. */
  void area(Picture picture, Area area) {
    picture.copy(area, pixels);
    int size = picture.format().bytes();
    int plain = area.pixels() * size;
    int length = runs(size, plain);
    out.writeBytes(
        ByteBuffer.allocate(10)
            .put(AREA)
            .putShort((short) area.x())
            .putShort((short) area.y())
            .putShort((short) area.width())
            .putShort((short) area.height())
            .put(length < plain ? RUNS : PLAIN)
            .array());
    out.write(length < plain ? runs : pixels, 0, Math.min(length, plain));
  }

  /** Makes runs; gives up where they become longer than the pixels. */
  private int runs(int size, int plain) {
    int length = 0;
    int at = 0;
    while (at < plain && length + size + 1 < plain) {
      int end = at + size;
      while (end < plain && end - at < LONGEST_RUN * size && same(at, end, size)) {
        end += size;
      }
      runs[length++] = pixels[at];
      if (size == 2) {
        runs[length++] = pixels[at + 1];
      }
      runs[length++] = (byte) ((end - at) / size - 1);
      at = end;
    }
    return at < plain ? plain : length;
  }

  private boolean same(int one, int other, int size) {
    return pixels[one] == pixels[other] && (size == 1 || pixels[one + 1] == pixels[other + 1]);
  }

  void complete() {
    out.write(COMPLETE);
  }

  void encoder(Encoder encoder) {
    out.write(ENCODER);
    out.write(encoder.compression());
    out.write(encoder.decimation());
  }
}
