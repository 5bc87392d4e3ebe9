package org.mayday.redirection.kvm;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells one tile of a picture (RFC 6143 7.7.6). */
final class TileWriter {
  private final Picture picture;
  private final Area tile;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<Integer, Integer> palette = new LinkedHashMap<>();

  TileWriter(Picture picture, Area tile) {
    this.picture = picture;
    this.tile = tile;
    for (int at = 0; at < tile.pixels(); at++) {
      palette.putIfAbsent(pixel(at), palette.size());
    }
  }

  byte[] bytes(TileStyle style) {
    int colours = palette.size();
    if (style == TileStyle.SOLID && colours == 1) {
      out.write(TileReader.SOLID);
      write(pixel(0));
    } else if (style == TileStyle.PACKED && colours > 1 && colours <= TileReader.MOST_PACKED) {
      packed();
    } else if (style == TileStyle.RUNS) {
      out.write(TileReader.RUNS);
      runs(false);
    } else if (style == TileStyle.PALETTE_RUNS
        && colours > 1
        && colours <= TileReader.MOST_COLOURS) {
      out.write(TileReader.RUNS + colours);
      palette.keySet().forEach(this::write);
      runs(true);
    } else {
      raw();
    }
    return out.toByteArray();
  }

  private void raw() {
    out.write(TileReader.RAW);
    for (int at = 0; at < tile.pixels(); at++) {
      write(pixel(at));
    }
  }

  private void packed() {
    out.write(palette.size());
    palette.keySet().forEach(this::write);
    int bits = TileReader.bits(palette.size());
    for (int row = 0; row < tile.height(); row++) {
      int held = 0;
      int left = 8;
      for (int column = 0; column < tile.width(); column++) {
        left -= bits;
        held |= index(pixel(row * tile.width() + column)) << left;
        if (left == 0 || column == tile.width() - 1) {
          out.write(held);
          held = 0;
          left = 8;
        }
      }
    }
  }

  private void runs(boolean indexed) {
    int at = 0;
    while (at < tile.pixels()) {
      int pixel = pixel(at);
      int length = 1;
      while (at + length < tile.pixels() && pixel(at + length) == pixel) {
        length++;
      }
      if (indexed) {
        out.write(index(pixel) | (length == 1 ? 0 : TileReader.RUNS));
      } else {
        write(pixel);
      }
      if (!indexed || length > 1) {
        length(length);
      }
      at += length;
    }
  }

  private void length(int length) {
    int left = length - 1;
    while (left >= 255) {
      out.write(255);
      left -= 255;
    }
    out.write(left);
  }

  private int index(int pixel) {
    Integer index = palette.get(pixel);
    if (index == null) {
      throw new IllegalStateException("a picture that changed while it was told");
    }
    return index;
  }

  private int pixel(int at) {
    return picture.pixel(tile.x() + at % tile.width(), tile.y() + at / tile.width());
  }

  private void write(int pixel) {
    out.write(pixel);
    if (picture.format().bytes() == 2) {
      out.write(pixel >> 8);
    }
  }
}
