package org.mayday.redirection.kvm;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.Vectors;

/** A console's session against bytes written by hand from the layouts of the messages. */
final class Dialect implements Screen {
  /** All up to the share flag, as recorded of firmware. */
  static final String START =
      "41 00000000000000 52 46 42 20 30 30 34 2E 30 30 30 0A 02 01 80 00000000";

  static final String RGB565 = "10 10 00 01 001F 003F 001F 0B 05 00 000000";
  static final String RGB332 = "08 08 00 01 0007 0007 0003 05 02 00 000000";
  static final String GRAY8 = "08 08 00 01 00FF 0000 0000 00 00 00 000000";
  static final String GRAY4 = "08 04 00 01 000F 0000 0000 00 00 00 000000";

  final List<Area> drawn = new ArrayList<>();
  final List<Clipboard> cut = new ArrayList<>();
  final List<Picture> pictures = new ArrayList<>();
  final KvmSession session;
  int updates;
  int rings;

  Dialect(PixelFormat preferred) {
    session = new KvmSession(preferred, this);
  }

  /** A session that has begun, with a screen of this size. */
  static Dialect of(PixelFormat preferred, int width, int height) throws RedirectionException {
    Dialect dialect = new Dialect(preferred);
    dialect.receive(START + init(width, height));
    return dialect;
  }

  static String init(int width, int height) {
    return "%04X%04X".formatted(width, height) + RGB565 + "00000003 414D54";
  }

  byte[] receive(String bytes) throws RedirectionException {
    return session.receive(ByteBuffer.wrap(Vectors.hex(bytes)));
  }

  Picture picture() {
    return pictures.get(pictures.size() - 1);
  }

  /** Colours from left to right and from top to bottom. */
  List<Integer> pixels() {
    List<Integer> pixels = new ArrayList<>();
    for (int y = 0; y < picture().height(); y++) {
      for (int x = 0; x < picture().width(); x++) {
        pixels.add(picture().pixel(x, y));
      }
    }
    return pixels;
  }

  @Override
  public void began(Picture picture) {
    pictures.add(picture);
  }

  @Override
  public void drawn(Area area) {
    drawn.add(area);
  }

  @Override
  public void updated() {
    updates++;
  }

  @Override
  public void cut(Clipboard content) {
    cut.add(content);
  }

  @Override
  public void rang() {
    rings++;
  }
}
