package org.mayday.redirection.ider;

import java.nio.ByteBuffer;

/**
 * What the firmware shows its host in the registers of a drive (ATA/ATAPI-6 8.23 PACKET and 9.8,
 * "PACKET protocol"): eight bytes, the first of which says which of the others count.
 */
final class Registers {
  /** Of the head's attributes: by DMA. */
  static final int DMA = 1;

  /** Of the head's attributes: the command is done. */
  static final int LAST = 2;

  static final byte STATUS_GOOD = 0x50;
  static final byte STATUS_CHECK = 0x51;
  private static final int STATUS_DATA = 0x58;

  // which registers count
  private static final int INTERRUPT = 0x01;
  private static final int ERROR = 0x02;
  private static final int REASON = 0x04;
  private static final int BYTE_COUNT = 0x30;
  private static final int DRIVE = 0x40;
  private static final int STATUS = 0x80;

  // interrupt reasons, in the place of the sector count
  private static final byte TO_HOST = 2;
  private static final byte COMMAND_DONE = 3;

  private Registers() {}

  /** A block of data is about to move. */
  static void moving(ByteBuffer out, Drive drive, int length, boolean dma, boolean toHost) {
    out.put((byte) (STATUS | BYTE_COUNT | REASON | (dma ? 0 : INTERRUPT)))
        .put((byte) 0)
        .put(toHost ? TO_HOST : 0)
        .put((byte) 0)
        .putShort((short) (dma ? 0 : length))
        .put(drive.select())
        .put((byte) STATUS_DATA);
  }

  /** The command is done after the data of the same message. */
  static void delivered(ByteBuffer out, Drive drive) {
    done(out, STATUS | REASON | INTERRUPT, 0, drive, STATUS_GOOD);
  }

  /** The command is done. */
  static void ended(ByteBuffer out, Drive drive, Sense sense) {
    if (sense.good()) {
      done(out, STATUS | DRIVE | REASON | INTERRUPT, 0, drive, STATUS_GOOD);
    } else {
      done(out, STATUS | REASON | ERROR | INTERRUPT, sense.key() << 4, drive, STATUS_CHECK);
    }
    out.put((byte) sense.key()).put((byte) sense.code()).put((byte) sense.qualifier());
  }

  private static void done(ByteBuffer out, int mask, int error, Drive drive, byte status) {
    out.put((byte) mask)
        .put((byte) error)
        .put(COMMAND_DONE)
        .put(new byte[3])
        .put(drive.select())
        .put(status);
  }
}
