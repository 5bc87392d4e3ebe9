package org.mayday.redirection.ider;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * How a drive works (SPC-3 7.4, MMC-4 7, SFF-8070i 4.7): none of it can be changed.
 *
 * @param blocks of the medium; 0 if there is none
 * @param writeProtected whether the medium can only be read
 */
record ModePages(Drive drive, long blocks, boolean writeProtected) {
  /** Page control: values that were kept, which no drive of ours does. */
  static final int KEPT = 3;

  private static final int CHANGEABLE = 1;
  private static final int ALL = 0x3F;
  private static final int ERRORS = 0x01;
  private static final int FLEXIBLE_DISK = 0x05;
  private static final int CACHING = 0x08;
  private static final int POWER = 0x1A;
  private static final int TIMEOUTS = 0x1D;
  private static final int CD_CAPABILITIES = 0x2A;
  private static final byte FLOPPY_720 = 0x1E;
  private static final byte FLOPPY_1440 = 0x24;
  private static final byte LS_120 = 0x31;
  private static final byte DATA_CD = 0x01;
  private static final int SECTORS_720 = 1_440;
  private static final int SECTORS_1440 = 2_880;
  private static final int PROTECTED = 0x80;

  /**
   * What MODE SENSE answers.
   *
   * @param page its number; 3Fh for all
   * @param control 0 for what is so, 1 for what can be changed, 2 for what was so in the beginning
   * @param longer whether the head has eight bytes instead of four
   * @return empty if there is no such page
   */
  Optional<byte[]> answer(int page, int control, boolean longer) {
    List<Integer> wanted = page == ALL ? pages() : List.of(page);
    if (!pages().containsAll(wanted)) {
      return Optional.empty();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int each : wanted) {
      byte[] told = page(each);
      content.writeBytes(control == CHANGEABLE ? nothingOf(told) : told);
    }
    return Optional.of(headed(content.toByteArray(), longer));
  }

  private byte[] headed(byte[] content, boolean longer) {
    byte protection = (byte) (writeProtected ? PROTECTED : 0);
    if (longer) {
      return ByteBuffer.allocate(8 + content.length)
          .putShort((short) (6 + content.length))
          .put(mediumType())
          .put(protection)
          .put(8, content)
          .array();
    }
    return ByteBuffer.allocate(4 + content.length)
        .put((byte) (3 + content.length))
        .put(mediumType())
        .put(protection)
        .put(4, content)
        .array();
  }

  private byte mediumType() {
    if (blocks == 0) {
      return 0;
    }
    if (drive == Drive.CD) {
      return DATA_CD;
    }
    return blocks <= SECTORS_720 ? FLOPPY_720 : blocks <= SECTORS_1440 ? FLOPPY_1440 : LS_120;
  }

  private List<Integer> pages() {
    return drive == Drive.CD
        ? List.of(ERRORS, POWER, TIMEOUTS, CD_CAPABILITIES)
        : List.of(ERRORS, FLEXIBLE_DISK, CACHING);
  }

  private byte[] page(int number) {
    return switch (number) {
      case FLEXIBLE_DISK -> flexibleDisk();
      case CD_CAPABILITIES -> capabilities();
      default -> ByteBuffer.allocate(12).put((byte) number).put((byte) 10).array();
    };
  }

  private static byte[] nothingOf(byte[] page) {
    return ByteBuffer.allocate(page.length).put(page[0]).put(page[1]).array();
  }

  /** Rate of transfer, heads, sectors of a track, cylinders, and turns in a minute. */
  private byte[] flexibleDisk() {
    boolean floppy = blocks <= SECTORS_1440;
    int heads = floppy ? 2 : 8;
    int sectors = !floppy ? 32 : blocks > 0 && blocks <= SECTORS_720 ? 9 : 18;
    long cylinders = blocks == 0 ? 80 : (blocks + heads * sectors - 1) / (heads * sectors);
    return ByteBuffer.allocate(32)
        .put((byte) FLEXIBLE_DISK)
        .put((byte) 30)
        .putShort((short) (floppy ? 500 : 4_000))
        .put((byte) heads)
        .put((byte) sectors)
        .putShort((short) drive.blockSize())
        .putShort((short) Math.min(0xFFFF, cylinders))
        .putShort(28, (short) (floppy ? 300 : 720))
        .array();
  }

  /** A tray that can be locked and opened; reads data and nothing else. */
  private static byte[] capabilities() {
    return ByteBuffer.allocate(26)
        .put((byte) CD_CAPABILITIES)
        .put((byte) 24)
        .put(6, (byte) 0x29)
        .array();
  }
}
