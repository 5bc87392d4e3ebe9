package org.mayday.simulator.redirection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** How a CD says what to start ("El Torito" Bootable CD-ROM Format Specification 1.0). */
final class ElTorito {
  /** Block of the boot record. */
  static final long RECORD_AT = 17;

  private static final byte[] RECORD = "\0CD001\u0001EL TORITO SPECIFICATION".getBytes(US_ASCII);
  private static final int CATALOGUE_AT = 0x47;
  private static final int ENTRY = 32;
  private static final byte BOOTABLE = (byte) 0x88;
  private static final int SECTORS_OF_A_BLOCK = 4;

  private ElTorito() {}

  /**
   * What is started.
   *
   * @param block its first one
   * @param blocks as many as hold the sectors to load, 1 to 16
   */
  record Image(long block, int blocks) {}

  /** The block of the catalogue, if this is a boot record. */
  static Optional<Long> catalogue(byte[] record) {
    boolean there = Arrays.equals(record, 0, RECORD.length, RECORD, 0, RECORD.length);
    return there
        ? Optional.of(
            Integer.toUnsignedLong(
                ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).getInt(CATALOGUE_AT)))
        : Optional.empty();
  }

  /** The initial entry of a catalogue whose validation entry adds up to nothing. */
  static Optional<Image> image(byte[] catalogue) {
    ByteBuffer in = ByteBuffer.wrap(catalogue).order(ByteOrder.LITTLE_ENDIAN);
    int sum = 0;
    for (int at = 0; at < ENTRY; at += 2) {
      sum += in.getShort(at);
    }
    boolean valid =
        in.get(0) == 1
            && in.get(30) == 0x55
            && in.get(31) == (byte) 0xAA
            && (sum & 0xFFFF) == 0
            && in.get(ENTRY) == BOOTABLE;
    int sectors = Math.min(64, Math.max(1, Short.toUnsignedInt(in.getShort(ENTRY + 6))));
    return valid
        ? Optional.of(
            new Image(
                Integer.toUnsignedLong(in.getInt(ENTRY + 8)),
                (sectors + SECTORS_OF_A_BLOCK - 1) / SECTORS_OF_A_BLOCK))
        : Optional.empty();
  }
}
