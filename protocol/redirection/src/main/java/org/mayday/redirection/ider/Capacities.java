package org.mayday.redirection.ider;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What a drive is, and how much its medium holds. */
final class Capacities {
  private static final byte[] MAKER = "Mayday  ".getBytes(US_ASCII);
  private static final byte[] FLOPPY = "Redirected flop ".getBytes(US_ASCII);
  private static final byte[] CD = "Redirected CD   ".getBytes(US_ASCII);
  private static final byte[] REVISION = "1.0 ".getBytes(US_ASCII);
  private static final byte CD_DEVICE = 5;
  private static final byte REMOVABLE = (byte) 0x80;
  private static final byte ATAPI_2 = 0x21;
  private static final byte FORMATTED = 2;
  private static final byte NONE = 3;
  private static final int USUAL_FLOPPY = 2_880;

  private Capacities() {}

  /** Standard INQUIRY data (SPC-3 6.4.2). */
  static byte[] inquiry(Drive drive) {
    return ByteBuffer.allocate(36)
        .put(drive == Drive.CD ? CD_DEVICE : 0)
        .put(REMOVABLE)
        .put((byte) 0)
        .put(ATAPI_2)
        .put((byte) 31)
        .put(new byte[3])
        .put(MAKER)
        .put(drive == Drive.CD ? CD : FLOPPY)
        .put(REVISION)
        .array();
  }

  /** READ CAPACITY (SBC-2 5.10): the last block, and bytes of a block. */
  static byte[] capacity(Medium medium) {
    return ByteBuffer.allocate(8)
        .putInt((int) (medium.blocks() - 1))
        .putInt(medium.blockSize())
        .array();
  }

  /** READ FORMAT CAPACITIES (SFF-8070i 4.9, MMC-4 6.24). */
  static byte[] formats(Drive drive, Optional<Medium> medium) {
    long blocks = Math.min(0xFFFF_FFFFL, medium.map(Medium::blocks).orElse((long) USUAL_FLOPPY));
    int type = medium.isPresent() ? FORMATTED : NONE;
    return ByteBuffer.allocate(12)
        .putInt(8)
        .putInt((int) blocks)
        .putInt(type << 24 | drive.blockSize())
        .array();
  }
}
