package org.mayday.redirection.kvm;

import java.nio.ByteBuffer;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/**
 * How a pixel is told (RFC 6143 7.4); the ones that the firmware knows. Pixels of two bytes are
 * little-endian.
 */
public enum PixelFormat {
  /** 65,536 colours, which the firmware uses unless told otherwise. */
  RGB565(16, 16, 31, 63, 31, 11, 5),
  /** 256 colours. */
  RGB332(8, 8, 7, 7, 3, 5, 2),
  /** 256 shades of gray. */
  GRAY8(8, 8, 255, 0, 0, 0, 0),
  /** 16 shades of gray, a byte each. */
  GRAY4(8, 4, 15, 0, 0, 0, 0);

  /** Bytes of a format in a message. */
  static final int LENGTH = 16;

  private final int bits;
  private final int depth;
  private final int red;
  private final int green;
  private final int blue;
  private final int redShift;
  private final int greenShift;

  PixelFormat(int bits, int depth, int red, int green, int blue, int redShift, int greenShift) {
    this.bits = bits;
    this.depth = depth;
    this.red = red;
    this.green = green;
    this.blue = blue;
    this.redShift = redShift;
    this.greenShift = greenShift;
  }

  /** Bytes of a pixel: 1 or 2. */
  public int bytes() {
    return bits / 8;
  }

  /** The colour of a pixel as 0xRRGGBB; bits that the format does not use are passed over. */
  public int rgb(int pixel) {
    if (green == 0) {
      return 0x010101 * scaled(pixel, red);
    }
    return scaled(pixel >> redShift, red) << 16
        | scaled(pixel >> greenShift, green) << 8
        | scaled(pixel, blue);
  }

  private static int scaled(int value, int most) {
    return ((value & most) * 255 + most / 2) / most;
  }

  /** The pixel that is nearest to a colour 0xRRGGBB. */
  public int pixel(int rgb) {
    int r = rgb >> 16 & 0xFF;
    int g = rgb >> 8 & 0xFF;
    int b = rgb & 0xFF;
    if (green == 0) {
      return reduced((r * 77 + g * 151 + b * 28) >> 8, red); // brightness of ITU-R BT.601
    }
    return reduced(r, red) << redShift | reduced(g, green) << greenShift | reduced(b, blue);
  }

  private static int reduced(int value, int most) {
    return (value * most + 127) / 255;
  }

  /** Writes the 16 bytes of the format. */
  void write(ByteBuffer out) {
    out.put((byte) bits).put((byte) depth).put((byte) 0).put((byte) 1);
    out.putShort((short) red).putShort((short) green).putShort((short) blue);
    out.put((byte) redShift).put((byte) greenShift).put((byte) 0).put(new byte[3]);
  }

  /**
   * Reads the 16 bytes of a format.
   *
   * @throws RedirectionException if it is none of these
   */
  static PixelFormat read(ByteBuffer in) throws RedirectionException {
    byte[] told = new byte[LENGTH];
    in.get(told);
    for (PixelFormat format : values()) {
      if (format.isLike(ByteBuffer.wrap(told))) {
        return format;
      }
    }
    throw new RedirectionException(
        Reason.NONSENSE, "pixels of " + told[0] + " bits in a format that is not known");
  }

  /** The depth matters only where it tells the two grays apart; their maximum does so, too. */
  private boolean isLike(ByteBuffer told) {
    return told.get(0) == bits
        && (bits == 8 || told.get(2) == 0)
        && told.get(3) != 0
        && told.getShort(4) == red
        && told.getShort(6) == green
        && told.getShort(8) == blue
        && told.get(10) == redShift
        && told.get(11) == greenShift
        && told.get(12) == 0;
  }
}
