package org.mayday.image.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageRefused;

/**
 * Tells by its first bytes which drive can show an image: a disc by the volume recognition sequence
 * (ECMA-119 8.1, ECMA-167 2/8.3) from sector 16, a disk by the size of a floppy or the signature of
 * a boot sector.
 */
public final class Contents {
  /** So many bytes tell it. */
  public static final int HEAD = 32 * 2_048;

  private static final int SECTOR = 2_048;
  private static final int FIRST_DESCRIPTOR = 16;
  private static final Set<String> DISCS = Set.of("CD001", "NSR02", "NSR03");
  private static final int DISK_BLOCK = 512;
  private static final int SIGNATURE_AT = 510;
  private static final byte[] SIGNATURE = {0x55, (byte) 0xAA};

  /** Bytes of floppies from 160 KB to 2.88 MB, those of Microsoft's distributions too. */
  private static final Set<Long> FLOPPIES =
      Set.of(
          163_840L,
          184_320L,
          327_680L,
          368_640L,
          737_280L,
          1_228_800L,
          1_474_560L,
          1_720_320L,
          1_763_328L,
          2_949_120L);

  /** What a sector of a disc begins with if it is copied with all its bytes, 2,352 of them. */
  private static final byte[] RAW = {0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0};

  private Contents() {}

  /**
   * The kind of an image.
   *
   * @param file of which the first {@link #HEAD} bytes are there, or all
   * @param bytes of the whole
   * @throws ImageRefused if no drive can show it
   */
  static ImageKind kind(FileChannel file, long bytes) throws IOException {
    return kind(head(file, (int) Math.min(HEAD, bytes)), bytes);
  }

  /**
   * The kind of an image.
   *
   * @param first its first {@link #HEAD} bytes, or all
   * @param bytes of the whole
   * @throws ImageRefused if no drive can show it
   */
  public static ImageKind kind(byte[] first, long bytes) {
    byte[] head = Arrays.copyOf(first, Math.max(first.length, DISK_BLOCK));
    if (starts(head, 0, RAW)) {
      throw new ImageRefused(
          "This is a copy of a disc with raw sectors of 2352 bytes; convert it to an ISO image.");
    }
    if (isDisc(head)) {
      return whole(ImageKind.CD, bytes);
    }
    if (FLOPPIES.contains(bytes) || starts(head, SIGNATURE_AT, SIGNATURE)) {
      return whole(ImageKind.FLOPPY, bytes);
    }
    throw new ImageRefused(
        "This is neither an ISO 9660 or UDF image of a disc, nor an image of a floppy or a disk"
            + " that begins with a boot sector. Images that are compressed, or of virtual"
            + " machines, have to be unpacked or converted first.");
  }

  private static ImageKind whole(ImageKind kind, long bytes) {
    if (bytes % kind.blockSize() != 0) {
      throw new ImageRefused(
          "The image is cut short: its size is not a multiple of "
              + kind.blockSize()
              + " bytes, which the blocks of its drive have.");
    }
    return kind;
  }

  private static byte[] head(FileChannel file, int count) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(count);
    int read = 0;
    while (head.hasRemaining() && read >= 0) {
      read = file.read(head, head.position());
    }
    return Arrays.copyOf(head.array(), head.position());
  }

  private static boolean isDisc(byte[] head) {
    for (int at = FIRST_DESCRIPTOR * SECTOR; at + SECTOR <= head.length; at += SECTOR) {
      if (DISCS.contains(new String(head, at + 1, 5, StandardCharsets.US_ASCII))) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] head, int at, byte[] with) {
    return Arrays.equals(head, at, at + with.length, with, 0, with.length);
  }

  /** Whether some drive could show so many bytes, whatever they are. */
  public static boolean possible(long bytes) {
    return bytes >= DISK_BLOCK && bytes % DISK_BLOCK == 0;
  }
}
