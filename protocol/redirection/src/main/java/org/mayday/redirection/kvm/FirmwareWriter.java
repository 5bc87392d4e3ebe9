package org.mayday.redirection.kvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * What the firmware says (RFC 6143 7.1.3, 7.3.2, 7.6), for whoever plays it. All tiles go through
 * one zlib stream; its blocks are stored as they are unless compression is on. Not thread-safe;
 * holds memory outside of the heap until it is closed.
 */
public final class FirmwareWriter implements AutoCloseable {
  private final Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);

  /** Switches compression. */
  public void compress(boolean on) {
    deflater.setLevel(on ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
  }

  /** What follows the share flag: the size, the format and the name. */
  public static byte[] init(int width, int height, PixelFormat format, String name) {
    byte[] text = name.getBytes(US_ASCII);
    ByteBuffer out = ByteBuffer.allocate(8 + PixelFormat.LENGTH + text.length);
    out.putShort((short) width).putShort((short) height);
    format.write(out);
    return out.putInt(text.length).put(text).array();
  }

  /** An update whose areas are told pixel for pixel. */
  public byte[] raw(Picture picture, List<Area> areas) {
    ByteArrayOutputStream out = update(areas.size());
    for (Area area : areas) {
      head(out, area, Encoding.RAW);
      for (int y = area.y(); y < area.y() + area.height(); y++) {
        for (int x = area.x(); x < area.x() + area.width(); x++) {
          int pixel = picture.pixel(x, y);
          out.write(pixel);
          if (picture.format().bytes() == 2) {
            out.write(pixel >> 8);
          }
        }
      }
    }
    return out.toByteArray();
  }

  /**
   * An update whose areas are told as tiles of at most 64 by 64 pixels, each an area of its own.
   */
  public byte[] tiles(Picture picture, List<Area> areas, TileStyle style) {
    List<Area> tiles = new ArrayList<>();
    areas.forEach(area -> tiles.addAll(area.tiles()));
    ByteArrayOutputStream out = update(tiles.size());
    for (Area tile : tiles) {
      byte[] compressed = compressed(new TileWriter(picture, tile).bytes(style));
      head(out, tile, Encoding.TILES);
      out.writeBytes(ByteBuffer.allocate(4).putInt(compressed.length).array());
      out.writeBytes(compressed);
    }
    return out.toByteArray();
  }

  /** An update that tells a new size. */
  public static byte[] resized(int width, int height) {
    ByteArrayOutputStream out = update(1);
    head(out, new Area(0, 0, width, height), Encoding.DESKTOP_SIZE);
    return out.toByteArray();
  }

  /** Cut text, or what goes as such. */
  public static byte[] cut(Clipboard content) {
    byte[] message = new ConsoleMessage.Cut(content).bytes();
    message[0] = FirmwareReader.CUT;
    return message;
  }

  private static ByteArrayOutputStream update(int areas) {
    if (areas > 0xFFFF) {
      throw new IllegalArgumentException("an update of " + areas + " areas");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(4).put(FirmwareReader.UPDATE).putShort(2, (short) areas).array());
    return out;
  }

  private static void head(ByteArrayOutputStream out, Area area, int encoding) {
    out.writeBytes(
        ByteBuffer.allocate(12)
            .putShort((short) area.x())
            .putShort((short) area.y())
            .putShort((short) area.width())
            .putShort((short) area.height())
            .putInt(encoding)
            .array());
  }

  private byte[] compressed(byte[] tile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] room = new byte[8_192];
    deflater.setInput(tile);
    int silent = 0;
    while (silent < 2) { // the round that changes the level may itself say nothing
      int length = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
      out.write(room, 0, length);
      silent = length == 0 ? silent + 1 : 0;
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    deflater.end();
  }
}
