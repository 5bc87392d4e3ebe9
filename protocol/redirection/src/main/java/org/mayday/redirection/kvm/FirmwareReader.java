package org.mayday.redirection.kvm;

import java.nio.ByteBuffer;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/** Reads what the firmware says once the session is up (RFC 6143 7.6), and draws it. */
final class FirmwareReader implements AutoCloseable {
  static final byte UPDATE = 0;
  static final byte BELL = 2;
  static final byte CUT = 3;

  /** What the head of the zlib stream and the heads of its blocks may add. */
  private static final int HEADS = 1_024;

  private final Pieces pieces;
  private final Screen screen;
  private final Inflated inflated = new Inflated();
  private final SizeChange resized;
  private Picture picture;
  private TileReader tiles;
  private int rectanglesLeft;
  private Area area = new Area(0, 0, 0, 0);
  private int rowsLeft;

  /** Decides on the picture that follows a change of the size. */
  interface SizeChange {
    Picture picture(int width, int height) throws RedirectionException;
  }

  FirmwareReader(Pieces pieces, Screen screen, Picture picture, SizeChange resized) {
    this.pieces = pieces;
    this.screen = screen;
    this.picture = picture;
    this.resized = resized;
    this.tiles = new TileReader(inflated, picture);
  }

  Picture picture() {
    return picture;
  }

  /** Draws into another picture; only between two updates. */
  void picture(Picture fresh) {
    picture = fresh;
    tiles = new TileReader(inflated, fresh);
  }

  /** Waits for the next message. */
  void begin() {
    pieces.expect(1, this::code);
  }

  private void code(ByteBuffer in) throws RedirectionException {
    byte code = in.get();
    switch (code) {
      case UPDATE -> pieces.expect(3, this::update);
      case BELL -> {
        begin();
        screen.rang();
      }
      case CUT -> pieces.expect(7, head -> pieces.expect(cutLength(head.getInt(3)), this::cut));
      default -> throw nonsense("message " + code + " of the screen");
    }
  }

  /** Bounds the length of cut text. */
  static int cutLength(int told) throws RedirectionException {
    if (told < 0 || told > Clipboard.MOST_BYTES) {
      throw nonsense("cut text of " + Integer.toUnsignedLong(told) + " bytes");
    }
    return told;
  }

  private void cut(ByteBuffer in) {
    byte[] bytes = new byte[in.remaining()];
    in.get(bytes);
    begin();
    screen.cut(Clipboard.of(bytes));
  }

  private void update(ByteBuffer in) {
    rectanglesLeft = Short.toUnsignedInt(in.getShort(1));
    next();
  }

  private void next() {
    if (rectanglesLeft == 0) {
      begin();
      screen.updated();
    } else {
      rectanglesLeft--;
      pieces.expect(12, this::rectangle);
    }
  }

  /** Four numbers of 16 bits. */
  static Area area(ByteBuffer in) {
    return new Area(
        Short.toUnsignedInt(in.getShort()),
        Short.toUnsignedInt(in.getShort()),
        Short.toUnsignedInt(in.getShort()),
        Short.toUnsignedInt(in.getShort()));
  }

  private void rectangle(ByteBuffer in) throws RedirectionException {
    area = area(in);
    int encoding = in.getInt();
    if (encoding == Encoding.DESKTOP_SIZE) {
      resize();
    } else if (!picture.holds(area)) {
      throw nonsense("an area outside of the picture");
    } else if (encoding == Encoding.RAW) {
      rowsLeft = area.width() == 0 ? 0 : area.height();
      rows();
    } else if (encoding == Encoding.TILES) {
      pieces.expect(4, this::compressedLength);
    } else {
      throw nonsense("encoding " + encoding + ", which nobody asked for");
    }
  }

  /** The last rectangle of its update (RFC 6143 7.8.2), or its pixels would have no format. */
  private void resize() throws RedirectionException {
    if (rectanglesLeft > 0) {
      throw nonsense("an area after the size has changed");
    }
    picture(resized.picture(area.width(), area.height()));
    screen.began(picture);
    next();
  }

  private void rows() {
    if (rowsLeft == 0) {
      screen.drawn(area);
      next();
    } else {
      pieces.expect(area.width() * picture.format().bytes(), this::row);
    }
  }

  private void row(ByteBuffer in) {
    picture.row(area.x(), area.y() + area.height() - rowsLeft, in.array(), in.remaining());
    rowsLeft--;
    rows();
  }

  private void compressedLength(ByteBuffer in) throws RedirectionException {
    long length = Integer.toUnsignedLong(in.getInt());
    int most = TileReader.mostBytes(area, picture.format());
    if (length > most + most / 8 + HEADS) {
      throw nonsense(length + " bytes for " + area.pixels() + " pixels");
    }
    pieces.expect((int) length, this::compressed);
  }

  private void compressed(ByteBuffer in) throws RedirectionException {
    inflated.begin(in.array(), in.remaining());
    for (Area tile : area.tiles()) {
      tiles.draw(tile);
    }
    inflated.finish();
    screen.drawn(area);
    next();
  }

  private static RedirectionException nonsense(String what) {
    return new RedirectionException(Reason.NONSENSE, what);
  }

  @Override
  public void close() {
    inflated.close();
  }
}
